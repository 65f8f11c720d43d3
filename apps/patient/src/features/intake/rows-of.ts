import { type Answers, UNSURE } from "@preamble/domain/answers";
import type { QuestionView } from "@preamble/domain/form/page-view";
import type { Text } from "../../text/text.ts";
import type { AnswerRow } from "./answer-rows.tsx";
import { answerWords, type SaidIn } from "./answer-words.ts";

/** What was asked and answered, in the words of both: of a questionnaire each of its questions by itself. */
export function rowsOf(
  question: QuestionView,
  answers: Answers,
  text: Text,
  said: SaidIn,
  toldInPerson: readonly string[],
): readonly AnswerRow[] {
  const { id, label, control, instrument } = question;
  const words = answerWords(question, answers, text, said, toldInPerson);
  if (!instrument) return [{ label, words, denied: control === "tick" && answers[id] === false }];
  if (typeof answers[id] === "number") return [{ label: instrument.lead, words }];
  return instrument.items.map((item) => {
    const point = answers[item.id];
    const told = typeof point === "number" ? (instrument.points?.[point] ?? `${point} / 10`) : null;
    return { label: item.words, words: answers[id] === UNSURE ? words : told };
  });
}
