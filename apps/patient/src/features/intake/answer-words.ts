import type { Annotations } from "@preamble/domain/annotations";
import { type Answers, type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { durationAsSaid, durationWords } from "@preamble/domain/form/durations";
import type { QuestionView } from "@preamble/domain/form/page-view";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { amountIn, twoUnits } from "./controls/two-units.ts";
import { mayWithhold } from "./may-withhold.ts";

/** The units in which the patient told what rules read in another. */
export type SaidIn = Pick<Annotations, "durationUnit" | "temperatureUnit" | "temperatureTold">;

/** An answer in the reader's words, what they would rather tell in person by that choice; null where there is none. */
export function answerWords(
  question: QuestionView,
  answers: Answers,
  text: Text,
  said: SaidIn = {},
  toldInPerson: readonly string[] = [],
): string | null {
  const { id, instrument, options, kind } = question;
  const value = answers[id];
  if (value === undefined) {
    if (!instrument) return null;
    const given = instrument.items.map((item) => answers[item.id]);
    return given.some((one) => one === undefined)
      ? null
      : given.map((one) => (typeof one === "number" ? (instrument.points?.[one] ?? one) : "")).join(", ");
  }
  if (value === UNSURE && toldInPerson.includes(id)) return text.inPerson;
  if (value === UNSURE) return mayWithhold(question) ? text.ratherNotSay : text.notSure;
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (typeof value === "number" && kind.type === "duration") {
    return fill(text.about, {
      time: durationWords(durationAsSaid(value, said.durationUnit), text.languageTag),
    });
  }
  if (typeof value === "number") return numberWords(value, question, text, said);
  if (kind.type === "date" && typeof value === "string") return dateWords(value, text);
  return listOf(value)
    .map((one) => options.find((option) => option.value === one)?.label ?? one)
    .join(", ");
}

const listOf = (value: Exclude<AnswerValue, number | boolean>): readonly string[] =>
  typeof value === "string" ? [value] : "regions" in value ? value.regions : value;

function numberWords(
  value: number,
  { id, kind }: QuestionView,
  text: Text,
  { temperatureUnit, temperatureTold }: SaidIn,
): string {
  const unit = twoUnits[id]?.units.find((one) => one.id === temperatureUnit);
  if (unit) return `${amountIn(unit, value, temperatureTold)} ${text[unit.words]}`;
  if (id === "temperature-c") return `${value} ${text.celsius}`;
  if (id === "water-liters-day") return `${value} ${text.unitLiters}`;
  if (kind.type === "scale0-10") return fill("{value} / 10", { value });
  return String(value);
}

const dateWords = (date: string, text: Text): string =>
  new Intl.DateTimeFormat(text.languageTag, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));
