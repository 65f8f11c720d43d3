import type { Answers } from "@preamble/domain/answers";
import type { FormContent } from "@preamble/domain/form/form-content";
import { openPages } from "@preamble/domain/form/page-order";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import type { Text } from "../../text/text.ts";
import { answerWords, type SaidIn } from "../intake/answer-words.ts";
import { isForTheYoung } from "../intake/for-the-young.ts";

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
    const rows = questionsOf(pageView(compiled, content, page, answers, today)).flatMap((question) => {
      const { id, label, control } = question;
      const words = answerWords(question, answers, text, said, inPerson);
      if (words === null || (isOwn || question.inPerson) !== privates) return [];
      return [{ label, words, denied: control === "tick" && answers[id] === false }];
    });
    return rows.length > 0 ? [{ id: page.id, title: page.title, rows }] : [];
  });
}
