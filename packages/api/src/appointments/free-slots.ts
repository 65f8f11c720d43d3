import type { ClinicHours } from "@preamble/booking/clinic-hours";
import type { Tx } from "@preamble/db/client";
import { location, slot, staffMember } from "@preamble/db/schema";
import { fittingVisits } from "./fitting-visits.ts";
import { takenBy } from "./taken-time.ts";
import { visitEnd } from "./visit-end.ts";
import { type Asker, offersAgainst } from "../waitlist/offers-against.ts";
import { and, asc, eq, gt, gte, isNull, lte, notExists, or } from "drizzle-orm";

/** Read at once; the first ones of a window are often enough to choose from. */
const chunk = 400;

export type FreeFor = {
  readonly clinicId: string;
  readonly hours: ClinicHours;
  readonly asker: Asker;
  readonly now: Date;
};

/** A slot that may be had, as it is read. */
export type Free = Awaited<ReturnType<typeof readChunk>>["free"][number];

/**
 * The free slots from now, or from later on, to the end of a window in their order: all of them, or as many as are
 * enough, counted after each chunk that is read.
 */
export async function freeSlots(
  tx: Tx,
  whose: FreeFor & { from?: Date; until: Date },
  enough: (free: readonly Free[]) => boolean = () => false,
): Promise<readonly Free[]> {
  const free: Free[] = [];
  let last: Place | null = null;
  do {
    const read = await readChunk(tx, whose, last);
    free.push(...read.free);
    last = read.last;
  } while (last && !enough(free));
  return free;
}

type Place = { readonly startsAt: Date; readonly slotId: string };

/**
 * Slots from now, or from later on, to the end of a window with time for the whole visit of who asks: no live
 * appointment of their clinician is in its way, the doors stay open and their clinician has no break. The visit of the
 * case itself is in the way, for a new time is held beside it. What the waitlist was told of is kept from others. `last` is where to read on, where there may be more.
 */
async function readChunk(
  tx: Tx,
  { clinicId, hours, asker, now, from = now, until }: FreeFor & { from?: Date; until: Date },
  after: Place | null,
) {
  const endsAt = visitEnd(asker);
  const taken = takenBy(tx, { clinicId, asker, now, ownVisit: "counts", span: { from, until } });
  const rows = await tx
    .select({
      slotId: slot.id,
      startsAt: slot.startsAt,
      endsAt,
      slotEndsAt: slot.endsAt,
      weekly: location.hours,
      visitType: slot.visitType,
      keptFor: slot.keptFor,
      freedAt: slot.freedAt,
      staffMemberId: slot.staffMemberId,
      clinician: staffMember.name,
      location: location.name,
    })
    .from(slot)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, slot.clinicId), eq(staffMember.id, slot.staffMemberId)),
    )
    .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
    .where(
      and(
        eq(slot.clinicId, clinicId),
        gte(slot.startsAt, after?.startsAt ?? from),
        lte(slot.startsAt, until),
        after ? or(gt(slot.startsAt, after.startsAt), gt(slot.id, after.slotId)) : undefined,
        isNull(slot.withdrawnAt),
        notExists(taken),
        notExists(offersAgainst(tx, { clinicId, slotId: slot.id, asker, now })),
      ),
    )
    .orderBy(asc(slot.startsAt), asc(slot.id))
    .limit(chunk);
  return {
    free: await fittingVisits(tx, { clinicId, hours }, rows),
    last: rows.length === chunk ? (rows.at(-1) ?? null) : null,
  };
}

/** Whether a slot may be had by someone now. */
export async function isFree(
  tx: Tx,
  whose: FreeFor,
  { slotId, startsAt }: { slotId: string; startsAt: Date },
): Promise<boolean> {
  const free = await freeSlots(tx, { ...whose, from: startsAt, until: startsAt });
  return free.some((one) => one.slotId === slotId);
}
