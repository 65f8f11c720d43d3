import { keepingKind } from "./been-here.ts";
import { lastChangeByLink, mayChangeByLink } from "./change-notice.ts";
import { type GateCase, type GateSlot, mayBook } from "./gate.ts";
import { offers } from "./offers.ts";
import { onceAwake } from "./reminders.ts";
import type { VisitType } from "./visit-types.ts";
import { addMinutes } from "./wall-time.ts";

/** How many people a freed time is offered to at once; the first to say yes has it. */
export const batchSize = 3;

/** Minutes that a batch has, and that nobody less urgent may take the time meanwhile. */
const offerMinutes = 30;

/** With less left nobody is told: the mail has to be read and the three questions answered. */
const shortestMinutes = 5;

/** The hour of the evening from which no batch hears of a time. */
const quietFrom = 20;

/** When a batch may hear of a time: now or, in the quiet hours (20:00 to 8:00 on the clinic's wall), at their end. */
export const tellAt = (now: Date, timeZone: string): Date => onceAwake(now, timeZone, quietFrom);

type Hearer = {
  readonly gate: Omit<GateCase, "inPersonLeft">;
  /** The visit that they have. */
  readonly visit: { readonly startsAt: Date; readonly visitType: VisitType } | null;
  readonly slot: GateSlot;
  readonly now: Date;
};

/**
 * Until when an offer to someone who may hear of it stands: half an hour, and no longer than they could take it, for the
 * notice of their level and for the last moment to move the visit that they have. Null where that is too soon to be told.
 */
export function offerEnds({ gate: { level }, visit, slot, now }: Hearer): Date | null {
  const ends = [
    addMinutes(now, offerMinutes),
    addMinutes(slot.startsAt, -offers[level].leadMinutes),
    ...(visit ? [lastChangeByLink({ level, startsAt: visit.startsAt })] : []),
  ].reduce((one, other) => (one < other ? one : other));
  return ends < addMinutes(now, shortestMinutes) ? null : ends;
}

/**
 * Whether someone who waits may hear of a freed time: the gate lets them have it, and it comes before the
 * visit that they have, which they may still move, and is of the same kind where nobody has said which is right.
 */
export function mayHear({ gate, visit, slot, now }: Hearer): boolean {
  if (visit && slot.startsAt >= visit.startsAt) return false;
  if (visit && !mayChangeByLink({ level: gate.level, startsAt: visit.startsAt, now })) return false;
  const asked = { ...keepingKind(gate, visit), slot, now, inPersonLeft: true };
  return mayBook({ ...asked, route: "waitlist", role: "patient" }).allowed;
}
