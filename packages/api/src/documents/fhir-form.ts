import { dateOf } from "@preamble/booking/wall-time";
import type { Tx } from "@preamble/db/client";
import type { intake } from "@preamble/db/schema";
import { consentKinds } from "@preamble/domain/consents";
import type { Triage } from "@preamble/domain/triage/triage";
import type { FhirForm } from "@preamble/fhir/fhir-case";
import { say } from "../cases/describe-case.ts";
import { signStarts } from "../cases/sign-starts.ts";
import { declinedAnswers } from "../cases/told-in-person.ts";
import { warnedAt } from "../cases/warned-at.ts";
import { withdrawnAnswers } from "../cases/withdrawn-answers.ts";
import { currentConsents } from "../consents/current-consents.ts";
import { answerEvents } from "../intake/answer-events.ts";
import { loadProtocol } from "../protocols.ts";
import { retoldAnswers } from "./retold-answers.ts";
import { toldAnswers } from "./told-answers.ts";

type Form = {
  readonly intake: typeof intake.$inferSelect;
  readonly result: Triage;
  readonly triagedAt: Date;
  readonly sentAt: Date | null;
};

/** One form of a case as its export says it, by its last triage and with the dates of the clinic. */
export async function fhirForm(tx: Tx, form: Form, timeZone: string): Promise<FhirForm> {
  const { intake: row, result, triagedAt, sentAt } = form;
  const { clinicId, id: intakeId, filler, answers } = row;
  const { words, allergies, bodyMap } = row.annotations;
  const events = await answerEvents(tx, clinicId, intakeId);
  const { content, compiled } = await loadProtocol(tx, result.protocolHash);
  const day = dateOf(events.at(-1)?.receivedAt ?? triagedAt, timeZone).toString();
  const consents = await currentConsents(tx, clinicId, intakeId);
  const withdrawn = withdrawnAnswers({
    protocol: compiled,
    events,
    result,
    warned: await warnedAt(tx, clinicId, intakeId),
    day,
  });
  return {
    intakeId,
    protocol: { hash: compiled.hash, content },
    sentAt,
    triagedAt,
    day,
    filledInBy:
      filler && filler.kind !== "self"
        ? { name: filler.name, relation: filler.relation, maySpeakWith: filler.maySpeakWith }
        : null,
    answers,
    told: await toldAnswers(tx, clinicId, events),
    retold: await retoldAnswers(tx, { clinicId, intakeId, triagedAt }, events),
    withdrawn: withdrawn.map(({ questionId, was, at, slip, reworded }) => {
      const now = answers[questionId];
      const is = now === undefined ? "not answered" : say(content, questionId, now);
      return { questionId, was: say(content, questionId, was), is, at, slip, reworded };
    }),
    words: words ?? null,
    allergies: allergies ?? null,
    bodyMap: bodyMap ?? [],
    signStarts: await signStarts(tx, row, events, timeZone),
    declined: [...declinedAnswers(events).keys()],
    triage: result,
    consents: consentKinds.flatMap((kind) => {
      const standing = consents[kind];
      return standing ? [{ kind, ...standing }] : [];
    }),
  };
}
