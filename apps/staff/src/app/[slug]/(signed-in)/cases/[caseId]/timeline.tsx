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
              <svg
                aria-hidden="true"
                viewBox="0 0 5 1"
                preserveAspectRatio="none"
                className="h-3 w-full border-e-2 border-ink rtl:-scale-x-100"
              >
                <rect x={5 - back} width={back} height={1} className="fill-danger" />
              </svg>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
