import type { CaseRecord } from "./case-record.ts";
import { clip } from "./printable.ts";
import type { Section } from "./summary-view.ts";
import { cited, deniedHeading, notAsked, withdrawnLine } from "./wording.ts";

/** A section with all its lines and how many of them the first page may take. */
export interface RankedSection extends Section {
  keep: number;
}

/** Lines after the first page, over all sections: the summary never grows past three pages. */
const continuedLines = 30;
const lineLimit = 230;

/** Most important first; an empty section still says that it is empty. */
export function rankedSections(record: CaseRecord): RankedSection[] {
  return [
    section("Unresolved: ask the patient", 4, unresolvedLines(record), "none"),
    section("Contradictions and withdrawn answers", 4, changedLines(record), "none"),
    section("Denied", 4, deniedLines(record), "nothing recorded"),
    section("Scores", 4, scoreLines(record), notAsked),
    section("Medicines", 1, named(record.medicines), "none reported"),
    section("Conditions", 1, named(record.conditions), "none reported"),
  ];
}

/** What the first page left out, in rank order: the lowest ranks are the first to be cut. */
export function overflow(reasons: string[], sections: RankedSection[]): Section[] {
  const all = [
    { heading: "Other rules that fired", lines: reasons },
    ...sections.map(({ heading, lines, keep }) => ({
      heading: `${heading}, continued`,
      lines: lines.slice(keep),
    })),
  ].filter(({ lines }) => lines.length > 0);
  let room = continuedLines;
  return all.map(({ heading, lines }, index) => {
    const after = all.length - index - 1;
    const shown = lines.slice(0, Math.max(1, Math.min(12, room - after)));
    const rest = lines.length - shown.length;
    room -= shown.length;
    return { heading, lines: rest > 0 ? [...shown, `… and ${rest} more (continues in the answers)`] : shown };
  });
}

function section(heading: string, keep: number, lines: string[], whenEmpty: string): RankedSection {
  return {
    heading,
    keep,
    lines: lines.length === 0 ? [whenEmpty] : lines.map((line) => clip(line, lineLimit)),
  };
}

function unresolvedLines({ unresolved }: CaseRecord): string[] {
  return unresolved.map(({ ruleId, level, missing }) => {
    const shown = missing.slice(0, 3).map((label) => clip(label, 70));
    const rest = missing.length > 3 ? ` and ${missing.length - 3} more` : "";
    return `${clip(level.label, 40)} · ${clip(ruleId, 40)}: ${shown.join("; ")}${rest}`;
  });
}

/** Withdrawn first: a red flag that was taken back outranks two answers that disagree. */
function changedLines({ contradictions, withdrawn }: CaseRecord): string[] {
  return [
    ...withdrawn.map((each) => `WITHDRAWN ${withdrawnLine(each)}`),
    ...contradictions.map(({ id, message, answers }) => {
      const raw = answers.slice(0, 3).map((answer) => `“${cited(answer)}”`);
      return `${clip(id, 40)}: ${clip(message, 100)} ${raw.join(" ")}`;
    }),
  ];
}

function deniedLines({ denied }: CaseRecord): string[] {
  const bySource = Map.groupBy(denied, ({ source }) => source);
  return [...bySource].flatMap(([source, items]) =>
    chunks(
      items.map(({ label }) => clip(label, 45)),
      12,
    ).map((labels) => `${deniedHeading(source)}: ${labels.join("; ")}`),
  );
}

function scoreLines({ scores }: CaseRecord): string[] {
  return scores.map(
    ({ label, value, note }) => `${clip(label, 50)}: ${clip(value, 40)}${note ? ` (${clip(note, 60)})` : ""}`,
  );
}

function named(names: string[] | null): string[] {
  if (names === null) return [notAsked];
  return chunks(
    names.map((name) => clip(name, 60)),
    10,
  ).map((group) => group.join("; "));
}

function chunks(names: string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(names.length / size) }, (_, index) =>
    names.slice(index * size, (index + 1) * size),
  );
}
