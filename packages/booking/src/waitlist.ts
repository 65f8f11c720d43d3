import { keepingKind } from "./been-here.ts";
import { mayChangeByLink } from "./change-notice.ts";
import { type GateCase, type GateSlot, mayBook } from "./gate.ts";
import type { VisitType } from "./visit-types.ts";
import { addMinutes, toDate, zonedOf } from "./wall-time.ts";

/** How many people a freed time is offered to at once; the first to say yes has it. */
export const batchSize = 3;

/** Minutes that a batch has, and that nobody less urgent may take the time meanwhile. */
export const offerMinutes = 30;

const quietFrom = 20;
const quietUntil = 8;

/** When a batch may hear of a time: now or, in the quiet hours (20:00 to 8:00 on the clinic's wall), at their end. */
export function tellAt(now: Date, timeZone: string): Date {
  const local = zonedOf(now, timeZone);
  if (local.hour >= quietUntil && local.hour < quietFrom) return now;
  const morning = local.hour < quietUntil ? local : local.add({ days: 1 });
  return toDate(morning.round({ smallestUnit: "day", roundingMode: "floor" }).with({ hour: quietUntil }));
}

/** Until when an offer stands; never past the beginning of the visit. */
export function offerEnds(now: Date, startsAt: Date): Date {
  const ends = addMinutes(now, offerMinutes);
  return ends < startsAt ? ends : startsAt;
}

/**
 * Whether someone who waits may hear of a freed time: the gate lets them have it, and it comes before the
 * visit that they have, which they may still move, and is of the same kind where nobody has said which is right.
 */
export function mayHear({
  gate,
  visit,
  slot,
  now,
}: {
  readonly gate: Omit<GateCase, "inPersonLeft">;
  readonly visit: { readonly startsAt: Date; readonly visitType: VisitType } | null;
  readonly slot: GateSlot;
  readonly now: Date;
}): boolean {
  if (visit && slot.startsAt >= visit.startsAt) return false;
  if (visit && !mayChangeByLink({ level: gate.level, startsAt: visit.startsAt, now })) return false;
  const asked = { ...keepingKind(gate, visit), slot, now, inPersonLeft: true };
  return mayBook({ ...asked, route: "waitlist", role: "patient" }).allowed;
}
