import type { AnswerSource, CaseRecord } from "./case-record.ts";
import { clip, widthOf } from "./printable.ts";
import type { Room } from "./room.ts";
import { deniedHow } from "./wording.ts";

/** About two rows of a sheet. */
const widestLine = 270;

/**
 * A line for each group, and within it for each way of saying no; the way in which most was denied stands in the
 * heading. A dense sheet has the groups after one another. Nothing denied is left out.
 */
export function deniedSection(
  { denied }: Pick<CaseRecord, "denied">,
  room: Room,
): { heading: string; lines: string[] } {
  const groups = [...Map.groupBy(denied, ({ group }) => group)].flatMap(([group, items]) =>
    [...Map.groupBy(items, ({ source }) => source)].map(([source, same]) => ({ group, source, same })),
  );
  const usual = usualOf(groups);
  const lines = groups.map(({ group, source, same }) => {
    const how = source === usual ? "" : ` (${deniedHow(source)})`;
    return `${clip(group, 40)}${how}: ${same.map(({ label }) => clip(label, 45)).join("; ")}`;
  });
  return { heading: headingOf(groups, usual), lines: room === "dense-sheet" ? packed(lines) : lines };
}

type Groups = readonly { source: AnswerSource }[];

/** How more than half of the groups were denied. */
const usualOf = (groups: Groups): AnswerSource | undefined =>
  groups.find(({ source }) => 2 * groups.filter((other) => other.source === source).length > groups.length)
    ?.source;

function headingOf(groups: Groups, usual: AnswerSource | undefined): string {
  if (usual === undefined) return "Denied";
  const mixed = groups.some(({ source }) => source !== usual);
  return `Denied (${deniedHow(usual)}${mixed ? " unless marked" : ""})`;
}

/** As many to a line as it has room for. */
function packed(lines: readonly string[]): string[] {
  const full: string[] = [];
  for (const line of lines) {
    const longer = `${full.at(-1) ?? ""}  ·  ${line}`;
    if (full.length > 0 && widthOf(longer) <= widestLine) full.splice(-1, 1, longer);
    else full.push(line);
  }
  return full;
}
