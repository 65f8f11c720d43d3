import type { Answers } from "@preamble/domain/answers";
import type { FormContent } from "@preamble/domain/form/form-content";
import { openPages } from "@preamble/domain/form/page-order";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import type { Text } from "../../text/text.ts";
import type { SaidIn } from "../intake/answer-words.ts";
import { isForTheYoung } from "../intake/for-the-young.ts";
import { rowsOf } from "../intake/rows-of.ts";

export type AnswerSheetInput = {
  text: Text;
  form: { content: FormContent; compiled: Protocol };
  answers: Answers;
  today: string;
  said: SaidIn;
  inPerson: readonly string[];
  /** Private answers alone, those for a young person's own eyes among them, or all but them. */
  privates: boolean;
};

/** What was answered, page by page, in the patient's words. */
export function answerSections({ text, form, answers, today, said, inPerson, privates }: AnswerSheetInput) {
  const { content, compiled } = form;
  return openPages(compiled, content.pages, answers, today).flatMap((page) => {
    const isOwn = isForTheYoung(page.id, answers, today);
    const rows = questionsOf(pageView(compiled, content, page, answers, today))
      .filter((question) => (isOwn || question.inPerson) === privates)
      .flatMap((question) => rowsOf(question, answers, text, said, inPerson))
      .flatMap(({ words, ...row }) => (words === null ? [] : [{ ...row, words }]));
    return rows.length > 0 ? [{ id: page.id, title: page.title, rows }] : [];
  });
}
