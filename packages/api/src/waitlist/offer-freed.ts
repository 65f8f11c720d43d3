import { visitTypes } from "@preamble/booking/visit-types";
import { addMinutes } from "@preamble/booking/wall-time";
import { type appointment, slot } from "@preamble/db/schema";
import { and, asc, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { type Free, freeSlots } from "../appointments/free-slots.ts";
import { bufferOf } from "../appointments/taken-time.ts";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";

type Sending = Pick<VerbContext, "tx" | "jobs" | "now">;

/** Each is a mail to some; of the others they see on the same page that they can be booked. */
const mostRestored = 10;

/** Has the worker tell the waitlist of every slot that the time of a visit stood in the way of, its buffer counted. */
export async function offerFreed(
  { tx, jobs, now }: Sending,
  { clinicId, staffMemberId, visitType, startsAt, endsAt }: typeof appointment.$inferSelect,
): Promise<void> {
  const freed = await tx
    .select({ slotId: slot.id })
    .from(slot)
    .where(
      and(
        eq(slot.clinicId, clinicId),
        eq(slot.staffMemberId, staffMemberId),
        lt(slot.startsAt, addMinutes(endsAt, visitTypes[visitType].bufferMinutes)),
        gt(sql`${slot.endsAt} + ${bufferOf(slot.visitType)}`, startsAt),
        gt(slot.startsAt, now()),
        isNull(slot.withdrawnAt),
      ),
    )
    .orderBy(asc(slot.startsAt));
  const freedAt = now().toISOString();
  for (const { slotId } of freed) await jobs.send(tx, "waitlist.offer", { clinicId, slotId, freedAt });
}

/** Has the worker tell the waitlist of times that can be booked again: of those that are free, the soonest. */
export async function offerRestored(
  { tx, jobs, now }: Sending,
  { id: clinicId, hours }: Clinic,
  restored: readonly (typeof slot.$inferSelect)[],
): Promise<void> {
  const [first, ...later] = restored.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  if (!first) return;
  const until = later.at(-1)?.startsAt ?? first.startsAt;
  const ids = new Set(restored.map(({ id }) => id));
  const among = (free: readonly Free[]) =>
    free.filter(({ slotId }) => ids.has(slotId)).slice(0, mostRestored);
  const free = await freeSlots(
    tx,
    { clinicId, hours, asker: null, now: now(), from: first.startsAt, until },
    (some) => among(some).length === mostRestored,
  );
  const freedAt = now().toISOString();
  for (const { slotId } of among(free)) await jobs.send(tx, "waitlist.offer", { clinicId, slotId, freedAt });
}
