import { sourceOf } from "../../../../../answer-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Answer = CaseView["answers"][number];

/** Each question with the answer it was given, and how, where `sources` is set. */
export function AnswerLines({ answers, sources = false }: { answers: readonly Answer[]; sources?: boolean }) {
  return (
    <ul className="ms-4 list-disc">
      {answers.map(({ questionId, label, value, source, reason, state }) => (
        <li key={questionId}>
          {label} <strong>{value}</strong>
          {sources && (state === "answered" || state === "not-sure") ? (
            <span className="text-muted"> ({sourceOf(source, reason)})</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
