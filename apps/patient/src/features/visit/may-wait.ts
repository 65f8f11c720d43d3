type Visit = {
  readonly open: boolean;
  readonly waiting: boolean;
  readonly visit: { readonly status: "booked" | "seen" | "no-show" | "cancelled" } | null;
  readonly putOff: { readonly askAgainAt: Date | null };
  readonly beenHere: { readonly asked: boolean; readonly said: unknown };
};

/**
 * Whether who has no visit may ask the visit page to be told of a free time: only once it is known which visit would
 * fit, and one is wanted. Who was seen books the next as any visit.
 */
export const mayWait = ({ open, waiting, visit, putOff, beenHere }: Visit): boolean =>
  open &&
  visit?.status !== "seen" &&
  (waiting || (putOff.askAgainAt === null && !(beenHere.asked && beenHere.said === null)));
