import type { Element, Extension, Questionnaire, QuestionnaireItem } from "@medplum/fhirtypes";
import type { AnswerKind, Question, Stage } from "@preamble/domain/content/content";
import type { Instrument } from "@preamble/domain/content/instruments";
import { instruments } from "@preamble/domain/content/instruments";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import { scoreItems } from "@preamble/domain/content/score-items";
import type { Words } from "@preamble/domain/content/words";
import { calculation } from "../calculation.ts";
import { codeLists } from "../code-lists.ts";
import { conceptCodes } from "../concept-codes.ts";
import { enableWhen } from "../enable-when.ts";
import { idOf } from "../identity.ts";
import { extensions, systems } from "../systems.ts";

const stages: Readonly<Record<Stage, string>> = {
  S: "Safety",
  D: "Details",
  L: "Daily life",
  Q: "Questionnaires and mood",
};

/** The form that a protocol describes, in English with its Spanish beside it. */
export function questionnaire(content: ProtocolContent, hash: string): Questionnaire {
  const kindOf = (id: string) => content.questions.find((question) => question.id === id)?.answer;
  return {
    resourceType: "Questionnaire",
    id: idOf("questionnaire", hash),
    url: systems.protocol(hash),
    version: content.version,
    title: "Intake before a visit for back pain",
    status: codeLists.always.questionnaireStatus,
    subjectType: ["Patient"],
    item: Object.entries(stages).map(([stage, text]) => ({
      linkId: `stage-${stage}`,
      type: codeLists.itemType.group,
      text,
      item: content.questions
        .filter((question) => question.stage === stage)
        .map((question) => askedWhen(enableWhen(question.askedWhen, kindOf), itemOf(content, question))),
    })),
  };
}

const translated = ({ es }: Words): Element => ({
  extension: [
    {
      url: extensions.translation,
      extension: [
        { url: "lang", valueCode: "es" },
        { url: "content", valueString: es },
      ],
    },
  ],
});

const askedWhen = (
  { extension = [], ...tests }: ReturnType<typeof enableWhen>,
  item: QuestionnaireItem,
): QuestionnaireItem => {
  const all = [...(item.extension ?? []), ...extension];
  return { ...item, ...tests, ...(all.length > 0 && { extension: all }) };
};

function itemOf(content: ProtocolContent, question: Question): QuestionnaireItem {
  const { id, label, answer, codes } = question;
  const worked = calculated(id);
  const extension = [...limitsOf(answer), ...worked];
  const item = {
    linkId: id,
    code: [{ system: systems.question, code: id }, ...conceptCodes(codes)],
    text: label.en,
    _text: translated(label),
    type: codeLists.itemType[answer.type],
    ...(extension.length > 0 && { extension }),
    ...(worked.length > 0 && { readOnly: true }),
    ...((answer.type === "multi" || answer.type === "regions") && { repeats: true }),
    ...("options" in answer && {
      answerOption: answer.options.map((option) => {
        const words = content.optionLabels[id]?.[option] ?? { en: option, es: option };
        return {
          valueCoding: {
            system: systems.option(id),
            code: option,
            display: words.en,
            _display: translated(words),
          },
          ...(answer.type !== "choice" &&
            option === "none" && { extension: [{ url: extensions.exclusive, valueBoolean: true }] }),
        };
      }),
    }),
  };
  return inGroup(question, item);
}

function limitsOf(answer: AnswerKind): Extension[] {
  const between = (min: number, max: number): Extension[] => {
    const value = (limit: number) =>
      answer.type === "number" ? { valueDecimal: limit } : { valueInteger: limit };
    return [
      { url: extensions.minValue, ...value(min) },
      { url: extensions.maxValue, ...value(max) },
    ];
  };
  switch (answer.type) {
    case "scale0-10":
      return between(0, 10);
    case "int":
    case "number":
      return between(answer.min, answer.max);
    case "duration":
      return [
        { url: extensions.minValue, valueInteger: 0 },
        {
          url: extensions.unit,
          valueCoding: { system: systems.ucum, code: "d", display: "days" },
        },
      ];
    case "bool":
    case "choice":
    case "multi":
    case "regions":
    case "date":
      return [];
  }
}

/** A score stands at the end of a group of the items that it is worked out from. */
function inGroup({ id, label }: Question, item: QuestionnaireItem): QuestionnaireItem {
  const scored = scoreItems.find(({ scoreId }) => scoreId === id);
  const instrument = instruments.find(({ scoreId }) => scoreId === id);
  const linkId = scoreGroupId(id);
  if (!scored || !instrument || !linkId) return item;
  const group = {
    linkId,
    type: codeLists.itemType.group,
    text: label.en,
    _text: translated(label),
    item: [...instrument.items.map((one) => scoredItem(instrument, scored.answer, one)), item],
  };
  return group;
}

/**
 * The group of a score with its items, for an item under a question would hang on that question's own answer;
 * null for what has none.
 */
export const scoreGroupId = (id: string): string | null =>
  instruments.some(({ scoreId }) => scoreId === id) ? `${id}-group` : null;

/** What a renderer works out by itself is not for the patient to fill in. */
function calculated(questionId: string): Extension[] {
  const expression = calculation(questionId);
  if (!expression) return [];
  return [{ url: extensions.calculated, valueExpression: { language: "text/fhirpath", expression } }];
}

function scoredItem(
  { lead, points }: Instrument,
  answer: AnswerKind,
  { id, words }: Instrument["items"][number],
): QuestionnaireItem {
  const meaning = points?.map((point, value) => `${value} ${point.en}`).join(", ");
  const text = [lead.en, words.en, ...(meaning ? [`(${meaning})`] : [])].join(" ");
  const item = {
    linkId: id,
    code: [{ system: systems.question, code: id }],
    text,
    _text: translated({ en: text, es: `${lead.es} ${words.es}` }),
    type: codeLists.itemType[answer.type],
    extension: limitsOf(answer),
  };
  return item;
}
