import { alarms } from "@preamble/db/case-status";
import type { QueueRow } from "./server/staff.ts";

/** A row as it is shown: `left` where it no longer belongs to the list that it stands in. */
export type HeldRow = QueueRow & { readonly left: boolean };

/**
 * The rows shown, brought up to date without moving: what left stays where it was, and what came waits until it
 * is asked for. An emergency that nobody acknowledged waits for nobody: it comes to the top at once.
 */
export function heldRows(shown: readonly HeldRow[], fresh: readonly QueueRow[]) {
  if (shown.length === 0) return { rows: allOf(fresh), waiting: 0 };
  const now = new Map(fresh.map((row) => [row.id, row]));
  const before = new Map(shown.map((row) => [row.id, row]));
  const urgent = fresh.filter((row) => {
    const known = before.get(row.id);
    return alarms(row) && !(known && alarms(known));
  });
  const raised = new Set(urgent.map(({ id }) => id));
  const kept = shown
    .filter(({ id }) => !raised.has(id))
    .map((row) => {
      const current = now.get(row.id);
      return current ? { ...current, left: false } : { ...row, left: true };
    });
  const waiting = fresh.filter(({ id }) => !before.has(id) && !raised.has(id)).length;
  return { rows: [...allOf(urgent), ...kept], waiting };
}

/** All rows in the order in which they must be looked at. */
export const allOf = (fresh: readonly QueueRow[]): HeldRow[] => fresh.map((row) => ({ ...row, left: false }));
