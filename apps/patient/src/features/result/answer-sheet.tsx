import { AnswerRows } from "../intake/answer-rows.tsx";
import { answerSections, type AnswerSheetInput } from "./answer-sections.ts";

/** What was answered, page by page, for the patient to keep. */
export function AnswerSheet(input: AnswerSheetInput) {
  return answerSections(input).map(({ id, title, rows }) => (
    <section key={id} className="mt-4 border-t border-line pt-3">
      <h3>{title}</h3>
      <AnswerRows text={input.text} rows={rows} />
    </section>
  ));
}
