/** A case runs new -> in review -> contacted -> booked -> seen -> closed; the last two open ends stay in the queue. */
export const caseStatuses = [
  "new",
  "in-review",
  "contacted",
  "booked",
  "seen",
  "closed",
  "could-not-reach",
  "declined",
] as const;

export type CaseStatus = (typeof caseStatuses)[number];

/** Whether the case is still worked on; the others have left the queue. */
export const isOpenStatus = (status: CaseStatus): boolean => status !== "seen" && status !== "closed";

/** What each status may become by hand; "booked" comes of booking alone. */
export const caseMoves: Readonly<Record<CaseStatus, readonly CaseStatus[]>> = {
  new: ["in-review", "contacted", "could-not-reach", "declined"],
  "in-review": ["contacted", "could-not-reach", "declined"],
  contacted: ["in-review", "declined", "closed"],
  booked: ["seen"],
  seen: ["closed"],
  "could-not-reach": ["contacted", "declined", "closed"],
  declined: ["contacted", "closed"],
  closed: [],
};
