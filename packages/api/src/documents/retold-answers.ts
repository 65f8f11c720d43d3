import type { Tx } from "@preamble/db/client";
import { type answerEvent, triage } from "@preamble/db/schema";
import type { FhirForm } from "@preamble/fhir/fhir-case";
import { and, eq } from "drizzle-orm";

type AnswerEvent = typeof answerEvent.$inferSelect;

type Form = { readonly clinicId: string; readonly intakeId: string; readonly triagedAt: Date };

/**
 * The questions to which the patient's last answer reached the clinic after the form was sent or, where it never was,
 * triaged; by the server's clock, and oldest first as the events come.
 */
export async function retoldAnswers(
  tx: Tx,
  { clinicId, intakeId, triagedAt }: Form,
  events: readonly AnswerEvent[],
): Promise<FhirForm["retold"]> {
  const [sent] = await tx
    .select({ at: triage.createdAt })
    .from(triage)
    .where(and(eq(triage.clinicId, clinicId), eq(triage.intakeId, intakeId), eq(triage.cause, "submission")));
  const since = sent?.at ?? triagedAt;
  const last = [...new Map(events.map((event) => [event.questionId, event])).values()];
  return last.flatMap(({ questionId, toldBy, source, deviceAt: givenAt, receivedAt: at }) =>
    at > since && toldBy === null && source !== "carried-over" ? [{ questionId, givenAt, at }] : [],
  );
}
