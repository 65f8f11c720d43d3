import { randomUUID } from "node:crypto";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import { offerSlots } from "@preamble/api/appointments/offer-slots";
import { acknowledgeCase } from "@preamble/api/cases/acknowledge-case";
import { VerbError } from "@preamble/api/errors";
import { withClinic } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import type { SentForm } from "./send-form.ts";
import type { Stage } from "./stage.ts";

/**
 * The front desk gives every visit that is still offered to one form to other urgent patients, so that
 * none is left for it, as far as those patients go.
 */
export async function fillDay(
  stage: Stage,
  now: Date,
  { actor }: SentForm,
  others: readonly SentForm[],
): Promise<void> {
  const { act, clinicId, services, staff } = stage;
  const desk = staff("sandbar");
  const waiting = [...others];
  for (;;) {
    const { slots } = await act(now, offerSlots, actor, {});
    const [slot] = slots;
    if (!slot) return;
    const next = waiting.shift();
    if (!next) return;
    const [found] = await withClinic(services.database, clinicId, (tx) =>
      tx
        .select({ id: cases.id, version: cases.version })
        .from(cases)
        .where(and(eq(cases.clinicId, clinicId), eq(cases.intakeId, next.actor.intakeId))),
    );
    if (!found) continue;
    await act(now, acknowledgeCase, desk, { caseId: found.id, version: found.version });
    try {
      await act(now, bookAppointment, desk, {
        caseId: found.id,
        slotId: slot.slotId,
        bookingKey: randomUUID(),
        overrideReason: "Agreed with the patient by telephone",
      });
    } catch (error) {
      if (!(error instanceof VerbError)) throw error;
    }
  }
}
