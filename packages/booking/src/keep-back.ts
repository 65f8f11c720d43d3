import type { TemplateBlock } from "./generate-slots.ts";
import type { KeptFor } from "./kept-supply.ts";

const saturday = 6;

/**
 * Marks the default kept supply on one clinician's week (docs/clinical/journey.md section 4): of each
 * half-day's urgent checks the first for within-48-hours (two on Saturday) and the next two for same-day,
 * whose patients come while the half-day runs; and so many new visits of a hundred, spread evenly, for
 * within-2-weeks.
 */
export function keepBack(blocks: readonly TemplateBlock[], newVisitsKept: number): TemplateBlock[] {
  const keptOf = (visits: number) => Math.floor((visits * newVisitsKept) / 100);
  const urgentSeen = new Map<string, number>();
  let newVisits = 0;
  return blocks
    .toSorted((a, b) => a.weekday - b.weekday || a.start.localeCompare(b.start))
    .map((block) => {
      if (block.visitType === "urgent-check") {
        const halfDay = `${block.weekday} ${block.start < "12:00" ? "morning" : "afternoon"}`;
        const turn = urgentSeen.get(halfDay) ?? 0;
        urgentSeen.set(halfDay, turn + 1);
        return { ...block, keptFor: urgentKeptFor(turn, block.weekday === saturday ? 2 : 1) };
      }
      if (block.visitType === "new-visit") {
        newVisits += 1;
        const isKept = keptOf(newVisits) > keptOf(newVisits - 1);
        return { ...block, keptFor: isKept ? "within-2-weeks" : null };
      }
      return { ...block, keptFor: null };
    });
}

function urgentKeptFor(turn: number, forTwoDays: number): KeptFor | null {
  if (turn < forTwoDays) return "within-48-hours";
  return turn < forTwoDays + 2 ? "same-day" : null;
}
