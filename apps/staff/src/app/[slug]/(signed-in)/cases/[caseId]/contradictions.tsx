import { Panel } from "@preamble/ui/panel";
import type { CaseView } from "../../../../../server/staff.ts";
import { AnswerLines } from "./answer-lines.tsx";
import { WriteNote } from "./write-note.tsx";

type Props = Pick<CaseView, "contradictions" | "isEarlier"> & {
  slug: string;
  caseId: string;
  standing: string;
};

/** Answers that do not fit together, each until a note clears it. */
export function Contradictions({ contradictions, isEarlier, slug, caseId, standing }: Props) {
  const open = contradictions.filter(({ cleared }) => !cleared).length;
  return (
    <Panel id="contradictions" heading={`Contradictions: ${open} of ${contradictions.length} open`}>
      {contradictions.map(({ id, message, answers, cleared }) => (
        <div key={id} className="mb-2">
          <p className={cleared ? "text-muted line-through" : ""}>{message}</p>
          {cleared ? (
            <p>
              Cleared by {cleared.by}: {cleared.text}
            </p>
          ) : (
            <>
              <AnswerLines answers={answers} sources />
              {isEarlier ? null : (
                <div className="compact no-print mt-1">
                  <WriteNote slug={slug} caseId={caseId} standing={standing} clears={{ id, message }} />
                </div>
              )}
            </>
          )}
        </div>
      ))}
    </Panel>
  );
}
