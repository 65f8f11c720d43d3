type Visit = {
  readonly open: boolean;
  readonly waiting: boolean;
  readonly visit: { readonly status: "booked" | "seen" | "no-show" | "cancelled" } | null;
  readonly ageRefusals: readonly string[];
  readonly putOff: { readonly askAgainAt: Date | null };
  readonly beenHere: { readonly asked: boolean; readonly said: unknown };
};

/**
 * Whether who has no visit may ask the visit page to be told of a free time: only once it is known which visit would
 * fit, and one is wanted. Who may book none for their age is offered none. Who was seen books the next as any visit.
 */
export const mayWait = ({ open, waiting, visit, ageRefusals, putOff, beenHere }: Visit): boolean =>
  open &&
  ageRefusals.length === 0 &&
  visit?.status !== "seen" &&
  (waiting || (putOff.askAgainAt === null && !(beenHere.asked && beenHere.said === null)));
