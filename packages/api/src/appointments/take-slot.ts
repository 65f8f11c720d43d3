import { heldSince } from "@preamble/booking/hold";
import { longestVisitMinutes } from "@preamble/booking/visit-types";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import { appointment, type cases, type slot } from "@preamble/db/schema";
import { and, eq, gt, gte, lt, lte } from "drizzle-orm";

type Time = Pick<typeof slot.$inferSelect, "staffMemberId" | "visitType" | "startsAt" | "endsAt">;

/** What a visit takes of the slot that it is given: whose time, for what, from when and until when. */
export const timeOf = ({ staffMemberId, visitType, startsAt, endsAt }: Time): Time => ({
  staffMemberId,
  visitType,
  startsAt,
  endsAt,
});

/** Gives back the holds that ran out and would stand in the way of a slot. */
export async function expireHoldsOver(
  tx: Tx,
  { clinicId, staffMemberId, startsAt, endsAt }: typeof slot.$inferSelect,
  now: Date,
): Promise<void> {
  await tx
    .update(appointment)
    .set({ status: "expired" })
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.staffMemberId, staffMemberId),
        eq(appointment.status, "held"),
        lte(appointment.heldUntil, now),
        gte(appointment.startsAt, addMinutes(startsAt, -longestVisitMinutes)),
        lt(appointment.startsAt, endsAt),
        gt(appointment.endsAt, startsAt),
      ),
    );
}

/** Gives back what a case keeps and has not taken: another time is to be its own. */
export async function expireHoldsOf(
  tx: Tx,
  { clinicId, id }: Pick<typeof cases.$inferSelect, "clinicId" | "id">,
): Promise<void> {
  await tx
    .update(appointment)
    .set({ status: "expired" })
    .where(
      and(eq(appointment.clinicId, clinicId), eq(appointment.caseId, id), eq(appointment.status, "held")),
    );
}

/** Since when a case keeps a slot that it has not taken; null where it does not. */
export async function keptSince(
  tx: Tx,
  { clinicId, id }: Pick<typeof cases.$inferSelect, "clinicId" | "id">,
  slotId: string,
  now: Date,
): Promise<Date | null> {
  const [held] = await tx
    .select({ until: appointment.heldUntil })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.caseId, id),
        eq(appointment.slotId, slotId),
        eq(appointment.status, "held"),
        gt(appointment.heldUntil, now),
      ),
    );
  return held?.until ? heldSince(held.until) : null;
}

/** What two who take one time at once are told by PostgreSQL: excluded, not unique, or in each other's way. */
const lost: readonly string[] = ["23P01", "23505", "40P01"];

/**
 * Runs what takes time on the calendar under a savepoint, so that the constraint decides and the transaction
 * goes on. Null where someone else has that time.
 */
export async function takeTime<T>(tx: Tx, run: (tx: Tx) => Promise<T>): Promise<T | null> {
  try {
    return await tx.transaction(run);
  } catch (fault) {
    if (lost.includes(codeOf(fault))) return null;
    throw fault;
  }
}

function codeOf(fault: unknown): string {
  for (let at: unknown = fault; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") return at.code;
  }
  return "";
}
