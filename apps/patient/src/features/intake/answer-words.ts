import type { Annotations } from "@preamble/domain/annotations";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { fill } from "@preamble/domain/fill";
import { marksWithAnswer } from "@preamble/domain/form/body-map";
import { marksInWords } from "@preamble/domain/form/body-map-words";
import type { QuestionView } from "@preamble/domain/form/page-view";
import { isDatedSign } from "@preamble/domain/form/symptom-starts";
import type { Text } from "../../text/text.ts";
import { markWords } from "./body-map/mark-words.ts";
import { mayWithhold } from "./may-withhold.ts";
import { numberWords, type SaidUnits } from "./number-words.ts";

/** What the patient told beside an answer: in which unit, with which marks, and since when. */
export type SaidIn = SaidUnits & Pick<Annotations, "bodyMap" | "symptomStarts">;

/** An answer in the reader's words, what they would rather tell in person by that choice; null where there is none. */
export function answerWords(
  question: QuestionView,
  answers: Answers,
  text: Text,
  said: SaidIn = {},
  toldInPerson: readonly string[] = [],
): string | null {
  const { id, options, kind } = question;
  const value = answers[id];
  if (kind.type === "regions") return placeWords(question, answers, text, said);
  if (value === undefined) return null;
  if (value === UNSURE && toldInPerson.includes(id)) return text.inPerson;
  if (value === UNSURE) return mayWithhold(question) ? text.ratherNotSay : text.notSure;
  if (typeof value === "boolean") {
    const start = value && isDatedSign(id) ? said.symptomStarts?.[id] : undefined;
    if (start) return fill(text.startedSaid, { answer: text.yes, start: text[`started-${start}`] });
    return value ? text.yes : text.no;
  }
  if (typeof value === "number") return numberWords(value, question, text, said);
  if (kind.type === "date" && typeof value === "string") return dateWords(value, text);
  return listOf(value)
    .map((one) => options.find((option) => option.value === one)?.label ?? one)
    .join(", ");
}

const listOf = (value: Exclude<AnswerValue, number | boolean>): readonly string[] =>
  typeof value === "string" ? [value] : "regions" in value ? value.regions : value;

/** The map place by place, numb ones and those of muscles that squeeze too, whether or not it is known where it hurts. */
function placeWords(
  { id, options }: QuestionView,
  answers: Answers,
  text: Text,
  { bodyMap = [] }: SaidIn,
): string | null {
  const marks = marksInWords(marksWithAnswer(bodyMap, answers), options, markWords(text));
  return [answers[id] === UNSURE ? `${text.notSure}.` : "", marks].filter(Boolean).join(" ") || null;
}

const dateWords = (date: string, text: Text): string =>
  new Intl.DateTimeFormat(text.languageTag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
