import { answerEvent, cases, patient, triage } from "@preamble/db/schema";
import { UNSURE } from "@preamble/domain/answers";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { caseOfForm } from "../cases/case-of-form.ts";
import { toldInPerson } from "../cases/told-in-person.ts";
import { currentConsents } from "../consents/current-consents.ts";
import { clinicToday, loadClinic, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { lockOwnIntake } from "./own-intake.ts";
import { previousAnswers } from "./previous-answers.ts";

/** The patient's own form as it was last saved. */
export const getIntake = defineVerb({
  name: "intake.get",
  effect: "read",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const row = await lockOwnIntake(context, intakeId, "sent");
    const [person] = row.patientId
      ? await tx
          .select()
          .from(patient)
          .where(and(eq(patient.clinicId, actor.clinicId), eq(patient.id, row.patientId)))
      : [];
    const [raised] = await tx
      .select({ at: cases.raisedAt, result: triage.result })
      .from(cases)
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .where(and(caseOfForm(actor.clinicId, intakeId), eq(cases.levelRank, 5)));
    const events = await tx
      .select({ questionId: answerEvent.questionId, reason: answerEvent.reason })
      .from(answerEvent)
      .where(and(eq(answerEvent.clinicId, actor.clinicId), eq(answerEvent.intakeId, intakeId)))
      .orderBy(asc(answerEvent.sequence));
    const home = await loadClinic(tx, actor.clinicId);
    const { previousIntakeId } = row;
    await audit({
      intakeId,
      ...(previousIntakeId && { details: { follows: previousIntakeId } }),
    });
    return {
      intakeId,
      status: row.status,
      language: row.language,
      today: clinicToday(home, now()),
      protocolHash: row.protocolHash,
      answers: row.answers,
      /** What they would rather tell in person than here. */
      inPerson: toldInPerson(events).filter((id) => row.answers[id] === UNSURE),
      annotations: row.annotations,
      filler: row.filler,
      careConsentVersion: row.careConsentVersion,
      contact: person ?? null,
      consents: await currentConsents(tx, actor.clinicId, intakeId),
      /** What the form before this one said, to be confirmed and not yet an answer. */
      previous: row.status === "open" ? await previousAnswers(tx, row) : {},
      follows: previousIntakeId,
      /** Emergencies of which the clinic was told. */
      raised: raised && {
        at: raised.at,
        someoneReads: someoneReads(home, now()),
        ruleIds: raised.result.fired
          .filter(({ level }) => level === "emergency-now")
          .map(({ ruleId }) => ruleId),
      },
    };
  },
});
