import { callBy } from "@preamble/booking/days-away";
import { appointment, type slot } from "@preamble/db/schema";
import { and, eq, gt } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { tellPages } from "../tell-pages.ts";
import { callUntil } from "./call-at-once.ts";

/** Leaves a call about each visit to come that is booked in one of these slots, where nobody is there any more. */
export async function callAboutDeserted(
  context: Pick<VerbContext, "tx" | "actor" | "now">,
  { id: clinicId, hours }: Clinic,
  deserted: readonly (typeof slot.$inferSelect)[],
): Promise<void> {
  if (deserted.length === 0) return;
  const { tx, now } = context;
  const ids = new Set(deserted.map(({ id }) => id));
  const booked = await tx
    .select({ caseId: appointment.caseId, slotId: appointment.slotId, startsAt: appointment.startsAt })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, now()),
      ),
    );
  for (const { caseId, slotId, startsAt } of booked) {
    if (ids.has(slotId))
      await callUntil(context, { clinicId, id: caseId }, callBy(hours, startsAt, now()), "away");
  }
  await tellPages(tx, clinicId);
}
