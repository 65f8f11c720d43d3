import type { CaseRecord } from "./case-record.ts";
import { historyLines } from "./facts-in-full.ts";
import { notAsked } from "./not-asked.ts";
import { timelineLines } from "./timeline.ts";
import { deniedSection } from "./denied-section.ts";
import { openInFull, openLines } from "./open-lines.ts";
import { clip } from "./printable.ts";
import type { Room } from "./room.ts";
import type { Section } from "./summary-view.ts";
import { cited, withdrawnLines } from "./wording.ts";

/** A section with all its lines and how many of them the first page may take. */
export interface RankedSection extends Section {
  keep: number;
  place: "above" | "under" | "beside" | "below";
}

/** Lines after the first page, over all sections: however much there is, the summary stays short. */
const continuedLines: Readonly<Record<Room, number>> = {
  sheet: 24,
  "dense-sheet": 24,
  sheets: 24,
  least: 3,
};
/** Of any section, on the first page, where there is the least room. */
const fewestLines = 2;
const lineLimit = 330;

/** Most important first; an empty section still says that it is empty. */
export function rankedSections(record: CaseRecord, time: (at: Date) => string, room: Room): RankedSection[] {
  const denied = deniedSection(record, room);
  const sections: RankedSection[] = [
    section("Unresolved: ask the patient", 4, unresolvedLines(record), "none"),
    section("Contradictions and withdrawn answers", 4, changedLines(record), "none"),
    { ...section(denied.heading, 10, denied.lines, "nothing recorded"), wide: true },
    {
      ...section("Timeline", 6, timelineLines(record, time), "nothing dated"),
      place: "beside",
    },
    { ...section("Scores", 4, scoreLines(record), notAsked), place: "beside" },
    { ...section("Medicines and conditions", 2, historyLines(record), notAsked), place: "under" },
    // A line that there was no form before has room under the figure; what changed since one has not.
    { ...section(...sinceLast(record, time)), place: record.sinceLast ? "beside" : "under" },
    {
      ...section("Without an answer", 4, openLines(record, room), "none"),
      wide: true,
      runIn: room === "dense-sheet",
      place: "below",
    },
  ];
  if (room !== "least") return sections;
  return sections.map((each) => ({ ...each, keep: Math.min(each.keep, fewestLines) }));
}

/** What the first page left out, in rank order: the lowest ranks are the first to be cut. */
export function overflow(
  record: CaseRecord,
  reasons: string[],
  sections: RankedSection[],
  room: Room,
): Section[] {
  const all = [
    { heading: "Other rules that fired", lines: reasons },
    ...sections.map(({ heading, lines, keep }) => ({
      heading: `${heading}, continued`,
      lines: lines.slice(keep),
    })),
    { heading: "Without an answer, in full", lines: room === "sheets" ? openInFull(record) : [] },
  ].filter(({ lines }) => lines.length > 0);
  let left = continuedLines[room];
  return all.map(({ heading, lines }, index) => {
    const after = all.length - index - 1;
    const shown = lines.slice(0, Math.max(1, Math.min(12, left - after)));
    const rest = lines.length - shown.length;
    left -= shown.length;
    return { heading, lines: rest > 0 ? [...shown, `and ${rest} more in the answers`] : shown };
  });
}

function section(heading: string, keep: number, lines: string[], whenEmpty: string): RankedSection {
  return {
    heading,
    keep,
    place: "above",
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
function changedLines(record: CaseRecord): string[] {
  return [
    ...withdrawnLines(record),
    ...record.contradictions
      .toSorted((one, other) => Number(one.cleared !== null) - Number(other.cleared !== null))
      .map(({ id, message, answers, cleared }) => {
        const said = `${clip(id, 40)}: ${clip(message, 100)}`;
        if (cleared) return `Cleared by ${clip(cleared.by, 60)} (“${clip(cleared.text, 100)}”): ${said}`;
        return `${said} ${answers
          .slice(0, 3)
          .map((answer) => `“${cited(answer)}”`)
          .join(" ")}`;
      }),
  ];
}

function scoreLines({ scores }: CaseRecord): string[] {
  return scores.map(
    ({ label, value, before, note }) =>
      `${clip(label, 50)}: ${clip(value, 40)}${courseOf(before)}${note ? ` (${clip(note, 60)})` : ""}`,
  );
}

/** The last three before this one. */
function courseOf(before: string[]): string {
  const shown = before.slice(-3).map((value) => clip(value, 40));
  return shown.length === 0 ? "" : `, before ${shown.join(", then ")}`;
}

function sinceLast(
  { sinceLast: last }: CaseRecord,
  time: (at: Date) => string,
): [string, number, string[], string] {
  if (!last) return ["Changed since the last form", 4, [], "no form before this one"];
  const lines = [
    ...last.numbness.map((line) => clip(line, 140)),
    ...last.changed.map(
      ({ label, from, to }) => `${clip(label, 60)}: ${clip(from, 40)}, now ${clip(to, 40)}`,
    ),
    ...last.otherMarks.map((line) => clip(line, 140)),
  ];
  return [`Changed since the form of ${time(last.sentAt)}`, 4, lines, "nothing"];
}
