import { Button } from "@preamble/ui/button";
import { VisuallyHidden } from "@preamble/ui/visually-hidden";
import type { Text } from "../../text/text.ts";

export type CheckRow = { readonly label: string; readonly words: string | null; readonly denied?: boolean };

type Props = {
  text: Text;
  title: string;
  rows: readonly CheckRow[];
  isMissing?: boolean;
  onChange: () => void;
};

/** The answers of one page; what was denied together stands in one line. */
export function CheckSection({ text, title, rows, isMissing = false, onChange }: Props) {
  const denied = rows.filter((row) => row.denied);
  return (
    <div className={`mt-3 border-t border-line pt-3 ${isMissing ? "border-s-4 border-s-danger ps-3" : ""}`}>
      <div className="flex items-start justify-between gap-4">
        <h3>{title}</h3>
        <Button kind="quiet" className="shrink-0" onClick={onChange}>
          {text.change}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      </div>
      <dl className="flex flex-col gap-2">
        {rows
          .filter((row) => !row.denied)
          .map(({ label, words }) => (
            <div key={label}>
              <dt className="text-muted">{label}</dt>
              <dd className="font-semibold">{words ?? text.notAnswered}</dd>
            </div>
          ))}
        {denied.length > 0 ? (
          <div>
            <dt className="font-semibold">{text.no}:</dt>
            <dd className="text-muted">{denied.map(({ label }) => label).join(" · ")}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}
