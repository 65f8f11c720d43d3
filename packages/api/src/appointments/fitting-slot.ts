import type { ClinicHours } from "@preamble/booking/clinic-hours";
import { type GateAttempt, type GateCase, mayBook, type OverridableReason } from "@preamble/booking/gate";
import { isInPersonLeft, offeredSlots } from "@preamble/booking/offered-slots";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { location, slot } from "@preamble/db/schema";
import { and, eq, exists } from "drizzle-orm";
import { type Alternative, VerbError } from "../errors.ts";
import { type Asker, offersAgainst } from "../waitlist/offers-against.ts";
import { type Free, freeSlots } from "./free-slots.ts";
import { fittingVisits } from "./fitting-visits.ts";
import { takenBy } from "./taken-time.ts";
import { visitEnd } from "./visit-end.ts";

const mostAlternatives = 3;
const aroundMinutes = 12 * 60;

export type Asked = {
  readonly clinicId: string;
  readonly hours: ClinicHours;
  readonly asker: Asker;
  readonly slotId: string;
  readonly gate: Omit<GateCase, "inPersonLeft">;
  readonly attempt: GateAttempt;
  /** Since when the case keeps the slot that is asked for. */
  readonly heldSince?: Date | null;
  /** Against any slot at all, whatever the gate says. */
  readonly against?: readonly "too-late-to-change"[];
};

/**
 * The slot that is asked for, past the gate, up to the end of the visit, and locked so that it is withdrawn before it
 * is taken or after; who of two has its time the constraint decides when it is taken. Throws not_found, slot_taken for
 * what was withdrawn, what the waitlist was told of, what closing or a break cuts short and what is too near another
 * visit, or not_bookable with every reason; each with the nearest times that may be had.
 */
export async function fittingSlot(
  tx: Tx,
  asked: Asked,
): Promise<{
  wanted: typeof slot.$inferSelect;
  windowEndsAt: Date;
  overridden: readonly OverridableReason[];
}> {
  const { clinicId, hours, asker, slotId, gate, attempt, heldSince = null, against = [] } = asked;
  const [found] = await tx
    .select({ slot, endsAt: visitEnd(asker), weekly: location.hours })
    .from(slot)
    .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
    .where(and(eq(slot.clinicId, clinicId), eq(slot.id, slotId)))
    .for("share", { of: slot });
  if (!found) throw new VerbError("not_found");
  const wanted = { ...found.slot, endsAt: found.endsAt };
  const visit = { ...found, ...wanted, slotEndsAt: found.slot.endsAt };
  const fits = await fittingVisits(tx, { clinicId, hours }, [visit]);
  if (wanted.withdrawnAt || fits.length === 0) throw await slotTaken(tx, asked, wanted);
  const kept = await offersAgainst(tx, { ...asked, now: attempt.now }).limit(1);
  if (kept.length > 0) throw await slotTaken(tx, asked, wanted);
  const decide = (inPersonLeft: boolean) =>
    mayBook({ ...gate, ...attempt, inPersonLeft, slot: { ...wanted, heldSince } });
  const strict = decide(true);
  // Who is past the gate as it stands waits for no list of what else is free, and for others it decides the same day alone.
  const answer =
    gate.level !== "same-day" || (strict.allowed && strict.overridden.length === 0)
      ? strict
      : decide(isInPersonLeft(await freeIn(tx, asked, {}), { ...gate, ...attempt }));
  if (against.length > 0) {
    throw new VerbError("not_bookable", [...against, ...(answer.allowed ? [] : answer.reasons)]);
  }
  if (!answer.allowed) {
    throw new VerbError("not_bookable", answer.reasons, { alternatives: await nearest(tx, asked, wanted) });
  }
  if (!gate.windowEndsAt) throw new VerbError("not_bookable", ["emergency"]);
  if (await isTaken(tx, asked, wanted)) throw await slotTaken(tx, asked, wanted);
  return { wanted, windowEndsAt: gate.windowEndsAt, overridden: answer.overridden };
}

/** Whether a visit of another case, or the time that one needs before the next, is in the way. */
async function isTaken(
  tx: Tx,
  { clinicId, asker, attempt: { now } }: Asked,
  { id, startsAt }: typeof slot.$inferSelect,
): Promise<boolean> {
  const span = { from: startsAt, until: startsAt };
  const rows = await tx
    .select({ id: slot.id })
    .from(slot)
    .where(
      and(
        eq(slot.clinicId, clinicId),
        eq(slot.id, id),
        exists(takenBy(tx, { clinicId, asker, now, ownVisit: "left out", span })),
      ),
    );
  return rows.length > 0;
}

/** What someone is told whose slot another took: what is left near it. */
export async function slotTaken(tx: Tx, asked: Asked, wanted: typeof slot.$inferSelect): Promise<VerbError> {
  return new VerbError("slot_taken", [], { alternatives: await nearest(tx, asked, wanted) });
}

/** What may be had at the least distance from the slot that is refused: looked for around it, and ever further away. */
async function nearest(tx: Tx, asked: Asked, { startsAt }: { startsAt: Date }): Promise<Alternative[]> {
  const { gate, attempt, slotId } = asked;
  const { windowEndsAt } = gate;
  if (!windowEndsAt) return [];
  const distance = (at: Date) => Math.abs(at.getTime() - startsAt.getTime());
  // What is left in the room decides the offer of a short window, so that it is looked at as a whole.
  const isShort = windowEndsAt <= addMinutes(attempt.now, 4 * aroundMinutes);
  for (let minutes = aroundMinutes; ; minutes *= 4) {
    const from = addMinutes(startsAt, -minutes);
    const until = addMinutes(startsAt, minutes);
    const isWhole = isShort || (from <= attempt.now && until >= windowEndsAt);
    const free = await freeIn(tx, asked, isWhole ? {} : { from, until });
    const close = offeredSlots(free, { ...gate, ...attempt, overrideReason: undefined })
      .filter((one) => one.slotId !== slotId)
      .toSorted((a, b) => distance(a.startsAt) - distance(b.startsAt))
      .slice(0, mostAlternatives)
      .map((one) => ({ slotId: one.slotId, startsAt: one.startsAt }));
    if (isWhole || close.length === mostAlternatives) return close;
  }
}

/** What is free for a case inside its window, or in a part of it. */
async function freeIn(
  tx: Tx,
  { clinicId, hours, asker, gate: { windowEndsAt }, attempt: { now } }: Asked,
  { from = now, until }: { from?: Date; until?: Date },
): Promise<readonly Free[]> {
  if (!windowEndsAt) return [];
  return freeSlots(tx, {
    clinicId,
    hours,
    asker,
    now,
    from: from > now ? from : now,
    until: until && until < windowEndsAt ? until : windowEndsAt,
  });
}
