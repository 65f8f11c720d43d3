import type { Text } from "../../text/text.ts";

export type AnswerRow = { readonly label: string; readonly words: string | null; readonly denied?: boolean };

/** Answers with their questions; what was denied together stands under one no. */
export function AnswerRows({ text, rows }: { text: Text; rows: readonly AnswerRow[] }) {
  const denied = rows.filter((row) => row.denied);
  return (
    <dl className="flex flex-col gap-2">
      {rows
        .filter((row) => !row.denied)
        .map(({ label, words }, index) => (
          <div key={`${index} ${label}`}>
            <dt className="text-muted">{label}</dt>
            <dd className="font-semibold">{words ?? text.notAnswered}</dd>
          </div>
        ))}
      {denied.length > 0 ? (
        <div>
          <dt className="font-semibold">{text.no}:</dt>
          {denied.map(({ label }) => (
            <dd key={label} className="mt-1 border-s-2 border-line ps-3 text-muted">
              {label}
            </dd>
          ))}
        </div>
      ) : null}
    </dl>
  );
}
