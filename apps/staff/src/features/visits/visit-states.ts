/** What became of a visit, as staff read it. */
export const visitStates = {
  booked: "Booked",
  seen: "Seen",
  "no-show": "Did not come",
  cancelled: "Cancelled",
} as const;
