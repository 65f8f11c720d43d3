import { alarms } from "@preamble/db/case-status";
import { type Level, rankOf } from "@preamble/domain/levels";
import type { QueueRow } from "../../../../server/staff.ts";

/**
 * Where the case of a row is now: here, on another page of its list, no longer in the list at all, or not here and not
 * known yet.
 */
export type RowPlace = "here" | "elsewhere" | "left" | "away";

/** A row as it is shown: `place` where its case is now, `placed` the level that it stands there by. */
export type HeldRow = QueueRow & { readonly place: RowPlace; readonly placed: Level };

/**
 * The rows shown, brought up to date without moving: what is here no more stays where it was, and what came or was
 * raised waits until it is asked for. What is missing has left only where `whole` says that there is no other page. An
 * emergency that nobody acknowledged waits for nobody: it comes to the top at once.
 */
export function heldRows(shown: readonly HeldRow[], fresh: readonly QueueRow[], whole: boolean) {
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
        ? { ...current, joinedAt: row.joinedAt, place: "here", placed: row.placed }
        : { ...row, place: whole ? "left" : row.place === "here" ? "away" : row.place };
    });
  return {
    rows: [...allOf(urgent), ...kept],
    came: fresh.filter((row) => !first.has(row.id) && isNews(row, before.get(row.id))).length,
    raised: kept.filter(({ place, level, placed }) => place === "here" && rankOf(level) > rankOf(placed))
      .length,
  };
}

/** Whether a row was not shown, or another form came in on its case since. */
const isNews = (row: QueueRow, shown: QueueRow | undefined): boolean =>
  !shown || row.joinedAt?.getTime() !== shown.joinedAt?.getTime();

/** All rows where they belong: nothing waits. */
export const upToDate = (fresh: readonly QueueRow[]) => ({ rows: allOf(fresh), came: 0, raised: 0 });

/** All rows in the order in which they must be looked at. */
export const allOf = (fresh: readonly QueueRow[]): HeldRow[] =>
  fresh.map((row) => ({ ...row, place: "here", placed: row.level }));

/** The same rows once it is known which of the cases that are not here their list still has. */
export const settled = (rows: readonly HeldRow[], listed: readonly string[]): HeldRow[] =>
  rows.map((row) =>
    row.place === "here" ? row : { ...row, place: listed.includes(row.id) ? "elsewhere" : "left" },
  );
