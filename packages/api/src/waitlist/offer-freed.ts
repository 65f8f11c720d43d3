import { type appointment, slot } from "@preamble/db/schema";
import { and, asc, eq, gt, gte, isNull, lt } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";

/** Has the worker tell the waitlist of every slot that begins in the time that a visit no longer takes. */
export async function offerFreed(
  { tx, jobs, now }: Pick<VerbContext, "tx" | "jobs" | "now">,
  { clinicId, staffMemberId, startsAt, endsAt }: typeof appointment.$inferSelect,
): Promise<void> {
  const freed = await tx
    .select({ slotId: slot.id })
    .from(slot)
    .where(
      and(
        eq(slot.clinicId, clinicId),
        eq(slot.staffMemberId, staffMemberId),
        gte(slot.startsAt, startsAt),
        lt(slot.startsAt, endsAt),
        gt(slot.startsAt, now()),
        isNull(slot.withdrawnAt),
      ),
    )
    .orderBy(asc(slot.startsAt));
  for (const { slotId } of freed) await jobs.send(tx, "waitlist.offer", { clinicId, slotId });
}
