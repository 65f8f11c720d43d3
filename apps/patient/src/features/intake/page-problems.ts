import type { Answers } from "@preamble/domain/answers";
import { isAnswered, type PageView, questionsOf, type QuestionView } from "@preamble/domain/form/page-view";
import type { SummaryError } from "@preamble/ui/error-summary";
import type { Text } from "../../text/text.ts";

/** `text` stands in the summary and names the question; `inline` stands beside the question itself. */
type PageError = SummaryError & { readonly inline: string };

export type PageProblems = {
  readonly errors: readonly PageError[];
  /** Tick lists, by their first question, that are asked "and none of the others?". */
  readonly confirmLists: readonly string[];
};

/** What else may be chosen, as the control of a question says it. */
const wayOutOf = {
  "yes-no": "errorAnswer",
  pick: "errorAnswer",
  tick: "errorAnswer",
  number: "errorAnswerUnknown",
  scale: "errorAnswerUnknown",
  duration: "errorAnswerUnknown",
  date: "errorAnswerUnknown",
  regions: "errorAnswerUnknown",
  list: "errorAnswerUnknown",
  instrument: "errorAnswerNotSay",
} as const satisfies Record<QuestionView["control"], keyof Text>;

type OfField = { readonly fieldId: string };

/** Whether nothing that was refused of a page is found any more. */
export const isPutRight = (refused: readonly OfField[], found: readonly OfField[]): boolean =>
  refused.length > 0 && !refused.some(({ fieldId }) => found.some((one) => one.fieldId === fieldId));

type Input = { view: PageView; answers: Answers; invalid: Readonly<Record<string, string>> };

/**
 * What keeps a page from being left. A list with nothing ticked is an error and never a no; one with some
 * ticked is asked once about the others (docs/clinical/journey.md 1.3).
 */
export function problemsOf({ view, answers, invalid }: Input, text: Text): PageProblems {
  const errors: PageError[] = [];
  const confirmLists: string[] = [];
  const listed = new Set<string>();
  for (const block of view.blocks) {
    if (block.type !== "ticks") continue;
    const first = block.questions[0]?.id ?? "";
    for (const { id } of block.questions) listed.add(id);
    const blank = block.questions.filter(({ id }) => answers[id] === undefined);
    if (blank.length === 0) continue;
    const some = block.questions.some(({ id }) => answers[id] !== undefined && answers[id] !== false);
    if (some) confirmLists.push(first);
    else errors.push({ fieldId: `ticks-${first}`, text: text.errorTicks, inline: text.errorTicks });
  }
  for (const question of questionsOf(view)) {
    const { id, label, optional, control } = question;
    const blank = !listed.has(id) && !optional && !isAnswered(question, answers);
    const inline = invalid[id] ?? (blank ? text[wayOutOf[control]] : null);
    if (inline) errors.push({ fieldId: id, text: `${label} ${inline}`, inline });
  }
  return { errors, confirmLists };
}
