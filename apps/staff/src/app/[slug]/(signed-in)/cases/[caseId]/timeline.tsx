import { Panel } from "@preamble/ui/panel";
import type { CaseView } from "../../../../../server/staff.ts";
import { signsSince } from "../../../../../signs-since.ts";

/** When each sign of bladder, bowel and saddle began, drawn back from today; timing decides the pathway. */
export function Timeline(found: Pick<CaseView, "answers" | "annotations">) {
  const signs = signsSince(found);
  if (signs.length === 0) return null;
  return (
    <Panel heading="Bladder, bowel, saddle: since when">
      <ul className="flex flex-col gap-1 text-sm">
        {signs.map(({ questionId, name, unsure, back, words }) => (
          <li key={questionId} className="grid grid-cols-[1fr_9rem_8rem] items-center gap-x-3">
            <span>
              <strong>{name}</strong>
              {unsure ? " (not sure)" : ""}
            </span>
            <span>{words}</span>
            {back === null ? null : (
              <span aria-hidden="true" className="flex h-3 justify-end border-e-2 border-ink">
                <span className="bg-danger" style={{ width: `${back * 20}%` }} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
