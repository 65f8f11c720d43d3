import type {
  Practitioner,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from "@medplum/fhirtypes";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import type { AnswerKind } from "@preamble/domain/content/content";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import { scoreItems } from "@preamble/domain/content/score-items";
import { withDerived } from "@preamble/domain/triage/derive";
import { codeLists } from "../code-lists.ts";
import type { FhirForm, FhirToldAnswer } from "../fhir-case.ts";
import { idOf, refer } from "../identity.ts";
import { extensions, systems } from "../systems.ts";
import { fillerId } from "./patient.ts";
import { scoreGroupId } from "./questionnaire.ts";

export const responseId = ({ intakeId }: FhirForm): string => idOf("response", intakeId);

/** When a form was sent or, where it never was, what it held was last looked at by rules. */
export const gatheredAt = ({ sentAt, triagedAt }: FhirForm): Date => sentAt ?? triagedAt;

/**
 * The answers as given; one that staff wrote down names who did. "Not sure" has no answer and says why; what was
 * never answered has no item.
 */
export function questionnaireResponse(form: FhirForm, patientId: string): QuestionnaireResponse {
  const { protocol, sentAt } = form;
  const since = [...form.told, ...form.retold];
  const sent = gatheredAt(form);
  const authored = since.reduce((latest, { at }) => (at > latest ? at : latest), sent);
  const answers = withDerived(form.answers, form.day);
  const author = fillerId(form) ?? patientId;
  const stages = Map.groupBy(protocol.content.questions, ({ stage }) => stage);
  return {
    resourceType: "QuestionnaireResponse",
    id: responseId(form),
    questionnaire: `${systems.protocol(protocol.hash)}|${protocol.content.version}`,
    status: codeLists.responseStatus[sentAt ? (since.length > 0 ? "amended" : "sent") : "unsent"],
    subject: refer(patientId),
    authored: authored.toISOString(),
    author: refer(author),
    source: refer(author),
    item: [...stages].flatMap(([stage, questions]) => {
      const item = questions.flatMap(({ id, answer }) => itemOf(form, answers, id, answer));
      return item.length > 0 ? [{ linkId: `stage-${stage}`, item }] : [];
    }),
  };
}

type Asked = { id: string; kind: AnswerKind; value: AnswerValue | undefined };

function itemOf(
  { protocol, declined, told }: FhirForm,
  answers: Answers,
  id: string,
  kind: AnswerKind,
): QuestionnaireResponseItem[] {
  const scored = scoreItems.find(({ scoreId }) => scoreId === id);
  const parts = (scored?.itemIds ?? []).flatMap((part) =>
    scored ? answered(protocol.content, { id: part, kind: scored.answer, value: answers[part] }, []) : [],
  );
  const own = answered(protocol.content, { id, kind, value: answers[id] }, declined);
  const by = told.find(({ questionId }) => questionId === id)?.by;
  const item = [...parts, ...own.map((one) => writtenBy(one, by))];
  const linkId = scoreGroupId(id);
  return linkId && item.length > 0 ? [{ linkId, item }] : item;
}

function writtenBy(
  item: QuestionnaireResponseItem,
  by: FhirToldAnswer["by"] | undefined,
): QuestionnaireResponseItem {
  if (!by) return item;
  const author = { url: extensions.itemAuthor, valueReference: refer<Practitioner>(by.id, by.name) };
  return { ...item, extension: [...(item.extension ?? []), author] };
}

function answered(
  content: ProtocolContent,
  { id, kind, value }: Asked,
  declined: readonly string[],
): QuestionnaireResponseItem[] {
  if (value === undefined) return [];
  if (value === UNSURE) {
    const valueCode = declined.includes(id) ? "asked-declined" : "asked-unknown";
    return [{ linkId: id, extension: [{ url: extensions.absent, valueCode }] }];
  }
  return [{ linkId: id, answer: answerOf(content, id, kind, value) }];
}

function answerOf(
  content: ProtocolContent,
  id: string,
  kind: AnswerKind,
  value: AnswerValue,
): QuestionnaireResponseItemAnswer[] {
  if (typeof value === "boolean") return [{ valueBoolean: value }];
  if (typeof value === "number") {
    return [kind.type === "number" ? { valueDecimal: value } : { valueInteger: value }];
  }
  if (kind.type === "date" && typeof value === "string") return [{ valueDate: value }];
  const options = typeof value === "string" ? [value] : "regions" in value ? value.regions : value;
  return options.map((code) => ({
    valueCoding: {
      system: systems.option(id),
      code,
      display: content.optionLabels[id]?.[code]?.en ?? code,
    },
  }));
}
