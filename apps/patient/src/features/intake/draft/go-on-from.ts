import { consentVersions } from "@preamble/domain/consents";
import type { PatientApi } from "../../../trpc-client.ts";
import { SaveQueue } from "../save-queue.ts";
import { savingCalls } from "../saving-calls.ts";
import type { Draft } from "./draft.ts";
import { dropDraft, keepDraft } from "./draft-store.ts";

type NewForm = {
  readonly api: PatientApi;
  readonly slug: string;
  readonly intakeId: string;
  readonly follows: string | null;
};

/**
 * Gives all that a draft on this phone holds to a form just begun, whose draft takes its place. What does not arrive
 * now is kept as pending of that form, whose page sends it.
 */
export async function goOnFrom(draft: Draft, { api, slug, intakeId, follows }: NewForm): Promise<void> {
  const { answers, inPerson = [], contact, filler, protocolHash } = draft.intake;
  // The new form has shown nothing yet and told the clinic of nothing.
  const { emergencySeen: _seen, ...notes } = draft.intake.notes;
  const intake = { ...draft.intake, id: intakeId, follows, notes, raised: null, consents: {} };
  let isKept = false;
  const queue = new SaveQueue({
    protocolHash,
    ...savingCalls(api, intakeId),
    keep: async (merge) => (isKept = await keepDraft(slug, () => ({ ...draft, intake }), merge)),
    onMerged: () => {},
    drop: () => dropDraft(slug, intakeId),
    onState: () => {},
  });
  const unsent = new Set(draft.pending.answers.map(({ questionId }) => questionId));
  if (contact && filler) queue.addContact({ ...contact, filler, careConsentVersion: consentVersions.care });
  queue.addAnswers(
    Object.entries(answers).flatMap(([questionId, value]) =>
      unsent.has(questionId)
        ? []
        : [
            {
              questionId,
              value,
              source: "carried-over" as const,
              ...(inPerson.includes(questionId) && { reason: "in-person" as const }),
            },
          ],
    ),
  );
  const { bodyMap, ...others } = notes;
  const given = { ...others, ...(bodyMap && { bodyMap: [...bodyMap] }) };
  if (Object.keys(given).length > 0) queue.addNotes(given);
  queue.resume({ ...draft.pending, contact: null, notes: null });
  const isSent = await queue.flush();
  if (isSent || isKept) await dropDraft(slug, draft.intake.id);
}
