import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { VisuallyHidden } from "@preamble/ui/visually-hidden";
import type { Text } from "../../text/text.ts";
import { type AnswerRow, AnswerRows } from "./answer-rows.tsx";
import { rowId } from "./check-row.ts";

type Props = {
  text: Text;
  /** The step that asks for these. */
  step: string;
  title: string;
  rows: readonly AnswerRow[];
  isMissing?: boolean | undefined;
  /** What is said of answers among them that contradict others. */
  doubts?: readonly string[];
  onChange: (step: string) => void;
};

/** The answers of one page, with a way to change them. */
export function CheckSection({ text, step, title, rows, isMissing = false, doubts = [], onChange }: Props) {
  return (
    <div className={`mt-3 border-t border-line pt-3 ${isMissing ? "border-s-4 border-s-danger ps-3" : ""}`}>
      <div className="flex items-start justify-between gap-4">
        <h3 id={rowId(step)} tabIndex={-1}>
          {title}
        </h3>
        <Button kind="quiet" className="-me-4 -mt-2 shrink-0" onClick={() => onChange(step)}>
          {text.change}
          <VisuallyHidden>: {title}</VisuallyHidden>
        </Button>
      </div>
      {isMissing ? <p className="font-semibold text-danger">{text.checkMissingHere}</p> : null}
      <AnswerRows text={text} rows={rows} />
      {doubts.map((words) => (
        <Notice key={words} className="mt-3">
          {words}
        </Notice>
      ))}
    </div>
  );
}
