import { Panel } from "@preamble/ui/panel";
import { denialsOf, usualHow } from "../../../../../features/cases/denials.ts";
import type { CaseView } from "../../../../../server/staff.ts";

/** What was answered "no", red flags first, short; each question stands in full under "All answers". */
export function Denied({ denied, withdrawn }: Pick<CaseView, "denied" | "withdrawn">) {
  const groups = denialsOf(denied, withdrawn);
  const usual = usualHow(groups);
  const line = ({ heading, items }: (typeof groups)[number]) => (
    <li key={heading}>
      <span className="font-semibold">{heading}:</span>{" "}
      {items.map(({ name, how }) => (how === usual ? name : `${name} (${how})`)).join(" · ")}
    </li>
  );
  const flags = groups.filter(({ heading }) => heading !== "Other");
  const others = groups.filter(({ heading }) => heading === "Other");
  return (
    <Panel heading={`Denied: ${denied.length}`} actions={usual ? <HowNote usual={usual} /> : null}>
      {denied.length === 0 ? <p>Nothing was denied.</p> : null}
      <ul className="flex flex-col gap-1 text-sm">{flags.map(line)}</ul>
      {others.map(({ heading, items }) => (
        <details key={heading} className="mt-1 text-sm">
          <summary className="cursor-pointer">{items.length} more answered “no”</summary>
          <ul className="ms-4 list-disc">
            {items.map(({ questionId, name, how }) => (
              <li key={questionId}>
                {name} {how === usual ? null : `(${how})`}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Panel>
  );
}

const HowNote = ({ usual }: { usual: string }) => (
  <span className="text-sm text-muted">{usual}, unless marked</span>
);
