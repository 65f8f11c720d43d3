import type { CaseRecord } from "./case-record.ts";
import { clip } from "./printable.ts";
import type { Section } from "./summary-view.ts";
import { cited, deniedHow, notAsked, withdrawnLine } from "./wording.ts";

/** A section with all its lines and how many of them the first page may take. */
export interface RankedSection extends Section {
  keep: number;
}

/** Lines after the first page, over all sections: however much there is, the summary stays short. */
const continuedLines = 30;
const lineLimit = 330;

/** Most important first; an empty section still says that it is empty. */
export function rankedSections(record: CaseRecord): RankedSection[] {
  return [
    section("Unresolved: ask the patient", 4, unresolvedLines(record), "none"),
    section("Contradictions and withdrawn answers", 4, changedLines(record), "none"),
    { ...section("Denied", 10, deniedLines(record), "nothing recorded"), wide: true },
    section("Scores", 4, scoreLines(record), notAsked),
    section("Medicines and conditions", 4, historyLines(record), notAsked),
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
    return { heading, lines: rest > 0 ? [...shown, `and ${rest} more in the answers`] : shown };
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

/** A line for each group, and within it for each way of saying no. */
function deniedLines({ denied }: CaseRecord): string[] {
  return [...Map.groupBy(denied, ({ group }) => group)].flatMap(([group, items]) =>
    [...Map.groupBy(items, ({ source }) => source)].map(([source, same]) => {
      const labels = same.map(({ label }) => clip(label, 45));
      return `${clip(group, 40)} (${deniedHow(source)}): ${labels.join("; ")}`;
    }),
  );
}

function scoreLines({ scores }: CaseRecord): string[] {
  return scores.map(
    ({ label, value, note }) => `${clip(label, 50)}: ${clip(value, 40)}${note ? ` (${clip(note, 60)})` : ""}`,
  );
}

function historyLines({ medicines, conditions }: CaseRecord): string[] {
  return [`Medicines: ${named(medicines)}`, `Conditions: ${named(conditions)}`];
}

function named(names: string[] | null): string {
  if (names === null) return notAsked;
  return names.length === 0 ? "none reported" : names.map((name) => clip(name, 200)).join("; ");
}
