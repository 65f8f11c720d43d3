import type { Tx } from "@preamble/db/client";
import { type answerEvent, staffMember } from "@preamble/db/schema";
import type { FhirToldAnswer } from "@preamble/fhir/fhir-case";
import { and, eq, inArray } from "drizzle-orm";

type AnswerEvent = typeof answerEvent.$inferSelect;

/** The answers in force that staff wrote down on the telephone, with who did; events come oldest first. */
export async function toldAnswers(
  tx: Tx,
  clinicId: string,
  events: readonly AnswerEvent[],
): Promise<FhirToldAnswer[]> {
  const inForce = [...new Map(events.map((event) => [event.questionId, event])).values()];
  const told = inForce.filter(({ toldBy, value }) => toldBy !== null && value !== null);
  const staff = await tx
    .select({ id: staffMember.id, name: staffMember.name })
    .from(staffMember)
    .where(
      and(
        eq(staffMember.clinicId, clinicId),
        inArray(
          staffMember.id,
          told.map(({ actorId }) => actorId),
        ),
      ),
    );
  return told.flatMap(({ questionId, receivedAt, toldBy, actorId }) => {
    const by = staff.find(({ id }) => id === actorId);
    return by && toldBy ? [{ questionId, at: receivedAt, toldBy, by }] : [];
  });
}
