import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { bookAppointment } from "@preamble/api/appointments/book-appointment";
import { extendSlots } from "@preamble/api/appointments/extend-slots";
import { offerSlots } from "@preamble/api/appointments/offer-slots";
import type { Services, Verb } from "@preamble/api/define-verb";
import { annotate } from "@preamble/api/intake/annotate";
import { raiseEmergency } from "@preamble/api/intake/raise-emergency";
import { saveAnswers } from "@preamble/api/intake/save-answers";
import { saveContact } from "@preamble/api/intake/save-contact";
import { startIntake } from "@preamble/api/intake/start-intake";
import { submitIntake } from "@preamble/api/intake/submit-intake";
import type { Actor } from "@preamble/db/actor";
import { withClinic } from "@preamble/db/client";
import { cases, patient, staffMember } from "@preamble/db/schema";
import type { Answers } from "@preamble/domain/answers";
import { authoredContent, definitionOf } from "@preamble/domain/content/protocol-content";
import { compileProtocol } from "@preamble/domain/triage/compile-protocol";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { completeAnswers } from "./complete-answers.ts";
import { seedClinic } from "./demo-clinic.ts";
import { demoPatients, type DemoPatient } from "./demo-patients.ts";
import { syntheticPatients } from "./synthetic-patients.ts";

const worked = new URL("../../../../docs/clinical/vignettes.jsonl", import.meta.url);

export function workedCases(): { id: string; answers: Answers }[] {
  return readFileSync(worked, "utf8")
    .trim()
    .split("\n")
    .map((line): { id: string; answers: Answers } => JSON.parse(line));
}

/**
 * Fills an empty database with the demo clinic, its twelve patients and `more` synthetic cases, through the
 * verbs that the product itself uses, at times before `now`. Does nothing where the clinic exists.
 */
export async function seedDemo(
  services: Services,
  ownerUrl: string,
  { now, more, seed }: { now: Date; more: number; seed: number },
): Promise<void> {
  const clinicId = await seedClinic(services.database, ownerUrl, now);
  if (!clinicId) return;
  const act = <Input extends z.ZodType, Output>(
    at: Date,
    verb: Verb<Input, Output>,
    actor: Actor,
    input: z.input<Input>,
  ) =>
    verb.execute({ ...services, now: () => at }, { actor, requestId: "seed", issueSession: () => {} }, input);
  await act(now, extendSlots, { kind: "system", clinicId }, {});

  const protocol = compileProtocol(definitionOf(authoredContent));
  const byId = new Map(workedCases().map(({ id, answers }) => [id, answers]));
  const [owner] = await withClinic(services.database, clinicId, (tx) =>
    tx
      .select()
      .from(staffMember)
      .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.mayLowerUrgent, true))),
  );

  for (const [index, one] of [
    ...demoPatients,
    ...syntheticPatients([...byId.keys()], more, seed),
  ].entries()) {
    await addPatient(one, index);
  }

  async function addPatient(one: DemoPatient, index: number): Promise<void> {
    const at = new Date(now.getTime() - one.minutesAgo * 60_000);
    const today = at.toISOString().slice(0, 10);
    const { "age-years": _age, ...basis } = byId.get(one.basis) ?? {};
    const birth = `${at.getUTCFullYear() - one.age - 1}-12-28`;
    const answers = completeAnswers(
      protocol,
      { ...basis, ...one.extra, ...(one.sex && { "sex-at-birth": one.sex }), "date-of-birth": birth },
      today,
    );
    const { intakeId } = await act(
      at,
      startIntake,
      { kind: "visitor", clinicId: clinicId ?? "" },
      { language: one.language },
    );
    const actor: Actor = { kind: "patient", clinicId: clinicId ?? "", sessionId: randomUUID(), intakeId };
    await act(at, saveContact, actor, {
      intakeId,
      contact: {
        filler: one.helper ? { ...one.helper, maySpeakWith: true } : { kind: "self" },
        name: one.name,
        phone: `+1 843 555 01${String((index % 89) + 10)}`,
        language: one.language,
        interpreterWanted: false,
        voicemailOk: true,
        textOk: true,
        safeToCall: true,
        careConsentVersion: "2026-11",
      },
    });
    await act(at, annotate, actor, {
      intakeId,
      notes: { words: one.words, ...(one.emergencyChoice && { emergencyChoice: one.emergencyChoice }) },
    });
    await act(at, saveAnswers, actor, {
      intakeId,
      events: Object.entries(answers).map(([questionId, value]) => ({
        eventId: randomUUID(),
        questionId,
        value:
          typeof value === "object" && !("regions" in value)
            ? [...value]
            : typeof value === "object"
              ? { regions: [...value.regions] }
              : value,
        source: value === false ? ("said-none" as const) : ("tick" as const),
        deviceId: actor.sessionId,
        deviceAt: at,
      })),
    });
    await act(at, raiseEmergency, actor, { intakeId });
    await act(at, submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    if (one.status === "booked") await book(actor);
    await withClinic(services.database, actor.clinicId, async (tx) => {
      const own = and(eq(cases.clinicId, actor.clinicId), eq(cases.intakeId, intakeId));
      const touched = one.status !== "new";
      await tx
        .update(cases)
        .set({
          ...(one.status !== "booked" && { status: one.status }),
          ...(touched && { ownerId: owner?.id ?? null }),
          ...(one.acknowledged && { acknowledgedAt: at, acknowledgedBy: owner?.id ?? null }),
        })
        .where(own);
      const [row] = await tx.select({ patientId: cases.patientId }).from(cases).where(own);
      if (row) {
        await tx
          .update(patient)
          .set({ dateOfBirth: birth })
          .where(and(eq(patient.clinicId, actor.clinicId), eq(patient.id, row.patientId)));
      }
    });
  }

  async function book(actor: Actor): Promise<void> {
    const { slots } = await act(now, offerSlots, actor, {});
    const [slot] = slots;
    if (slot) await act(now, bookAppointment, actor, { slotId: slot.slotId, bookingKey: randomUUID() });
  }
}
