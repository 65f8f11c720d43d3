import { alarms } from "@preamble/db/case-status";
import { type Level, rankOf } from "@preamble/domain/levels";
import type { QueueRow } from "./server/staff.ts";

/** A row as it is shown: `left` where it no longer belongs to its list, `placed` the level that it stands there by. */
export type HeldRow = QueueRow & { readonly left: boolean; readonly placed: Level };

/**
 * The rows shown, brought up to date without moving: what left stays where it was, and what came or was raised waits
 * until it is asked for. An emergency that nobody acknowledged waits for nobody: it comes to the top at once.
 */
export function heldRows(shown: readonly HeldRow[], fresh: readonly QueueRow[]) {
  if (shown.length === 0) return upToDate(fresh);
  const now = new Map(fresh.map((row) => [row.id, row]));
  const before = new Map(shown.map((row) => [row.id, row]));
  const urgent = fresh.filter((row) => {
    const known = before.get(row.id);
    return alarms(row) && !(known && alarms(known));
  });
  const first = new Set(urgent.map(({ id }) => id));
  const kept = shown
    .filter(({ id }) => !first.has(id))
    .map((row): HeldRow => {
      const current = now.get(row.id);
      return current
        ? { ...current, joinedAt: row.joinedAt, left: false, placed: row.placed }
        : { ...row, left: true };
    });
  return {
    rows: [...allOf(urgent), ...kept],
    came: fresh.filter((row) => !first.has(row.id) && isNews(row, before.get(row.id))).length,
    raised: kept.filter(({ left, level, placed }) => !left && rankOf(level) > rankOf(placed)).length,
  };
}

/** Whether a row was not shown, or another form came in on its case since. */
const isNews = (row: QueueRow, shown: QueueRow | undefined): boolean =>
  !shown || row.joinedAt?.getTime() !== shown.joinedAt?.getTime();

/** All rows where they belong: nothing waits. */
export const upToDate = (fresh: readonly QueueRow[]) => ({ rows: allOf(fresh), came: 0, raised: 0 });

/** All rows in the order in which they must be looked at. */
export const allOf = (fresh: readonly QueueRow[]): HeldRow[] =>
  fresh.map((row) => ({ ...row, left: false, placed: row.level }));
