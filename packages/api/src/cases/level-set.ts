import type { Tx } from "@preamble/db/client";
import type { cases } from "@preamble/db/schema";
import { type Level, rankOf } from "@preamble/domain/levels";
import { dueIn, loadClinic } from "../clinic.ts";

/**
 * What changes on a case whose level in force a clinician sets: a raised one has its clock from `at`, a lowered
 * one from when it came in; nothing where the level stays.
 */
export async function levelSet(tx: Tx, row: typeof cases.$inferSelect, level: Level, at: Date) {
  const levelRank = rankOf(level);
  if (levelRank === row.levelRank) return {};
  const home = await loadClinic(tx, row.clinicId);
  const raisedAt = levelRank > row.levelRank ? at : row.raisedAt;
  return { levelRank, raisedAt, dueAt: dueIn(home, level, raisedAt) };
}
