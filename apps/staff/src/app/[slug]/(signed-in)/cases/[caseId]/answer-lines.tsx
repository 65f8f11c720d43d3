import { sourceOf } from "../../../../../features/cases/answer-words.ts";
import type { CaseView } from "../../../../../server/staff.ts";

type Answer = CaseView["answers"][number];

/** Each question with the answer it was given at the end of its line, and how, where `sources` is set. */
export function AnswerLines({ answers, sources = false }: { answers: readonly Answer[]; sources?: boolean }) {
  return (
    <ul>
      {answers.map(({ questionId, label, value, source, reason, state, toldBy }) => (
        <li
          key={questionId}
          className="flex items-baseline gap-3 border-b border-line py-0.5 last:border-b-0"
        >
          <span className="min-w-0 flex-1 text-sm">{label}</span>
          <span className="max-w-1/2 text-end">
            <strong dir="auto">{value}</strong>
            {sources && (state === "answered" || state === "not-sure") ? (
              <span className="text-sm text-muted"> ({sourceOf(source, reason, toldBy)})</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
