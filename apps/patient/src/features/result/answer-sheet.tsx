import type { Answers } from "@preamble/domain/answers";
import type { FormContent } from "@preamble/domain/form/form-content";
import { openPages } from "@preamble/domain/form/page-order";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
import type { Protocol } from "@preamble/domain/triage/compile-protocol";
import type { Text } from "../../text/text.ts";
import { AnswerRows } from "../intake/answer-rows.tsx";
import { answerWords } from "../intake/answer-words.ts";

type Props = {
  text: Text;
  form: { content: FormContent; compiled: Protocol };
  answers: Answers;
  today: string;
  /** Private answers alone, or all but them. */
  privates: boolean;
};

/** What was answered, page by page, for the patient to keep. */
export function AnswerSheet({ text, form, answers, today, privates }: Props) {
  const { content, compiled } = form;
  const sheets = openPages(compiled, content.pages, answers, today).flatMap((page) => {
    const rows = questionsOf(pageView(compiled, content, page, answers, today)).flatMap((question) => {
      const { id, label, control, inPerson } = question;
      const words = answerWords(question, answers, text);
      if (words === null || inPerson !== privates) return [];
      return [{ label, words, denied: control === "tick" && answers[id] === false }];
    });
    return rows.length > 0 ? [{ id: page.id, title: page.title, rows }] : [];
  });
  return sheets.map(({ id, title, rows }) => (
    <section key={id} className="mt-4 border-t border-line pt-3">
      <h3>{title}</h3>
      <AnswerRows text={text} rows={rows} />
    </section>
  ));
}
