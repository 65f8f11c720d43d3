import type { Tx } from "@preamble/db/client";
import { appointment, type slot, waitlistOffer } from "@preamble/db/schema";
import { and, eq, gt, inArray, lt, ne, or } from "drizzle-orm";

/** The visits and holds that stand on the time of a slot, of that one or of a longer one before it. */
export const liveOn = (
  tx: Tx,
  { clinicId, staffMemberId, startsAt, endsAt }: typeof slot.$inferSelect,
  now: Date,
) =>
  tx
    .select({ status: appointment.status, until: appointment.heldUntil })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.staffMemberId, staffMemberId),
        inArray(appointment.status, ["held", "booked", "seen"]),
        or(ne(appointment.status, "held"), gt(appointment.heldUntil, now)),
        lt(appointment.startsAt, endsAt),
        gt(appointment.endsAt, startsAt),
      ),
    );

/**
 * From when on the time of a slot can be offered to those who wait: now or, where others only hold it or were told of
 * it before it was freed, once that is over. Null where it is taken, or offered already.
 */
export async function freeFrom(
  tx: Tx,
  freed: typeof slot.$inferSelect,
  { freedAt, now }: { readonly freedAt: Date; readonly now: Date },
): Promise<Date | null> {
  const { clinicId, id, startsAt, withdrawnAt } = freed;
  if (withdrawnAt || startsAt <= now) return null;
  const live = await liveOn(tx, freed, now);
  const offers = await tx
    .select({ at: waitlistOffer.createdAt, until: waitlistOffer.expiresAt })
    .from(waitlistOffer)
    .where(
      and(
        eq(waitlistOffer.clinicId, clinicId),
        eq(waitlistOffer.slotId, id),
        gt(waitlistOffer.expiresAt, now),
      ),
    );
  if (live.some(({ status }) => status !== "held") || offers.some(({ at }) => at >= freedAt)) return null;
  const ends = [...live, ...offers].flatMap(({ until }) => until ?? []);
  return new Date(Math.max(now.getTime(), ...ends.map((until) => until.getTime())));
}
