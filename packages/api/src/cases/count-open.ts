import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq, sql } from "drizzle-orm";

const total = (which = sql`true`) => sql<number>`count(*) filter (where ${which})`.mapWith(Number);

/** How many cases are open at each level, how many of them nobody has looked at in time, and how many leave a rule open. */
export async function countOpen(tx: Tx, clinicId: string, now: Date) {
  const byLevel = await tx
    .select({
      levelRank: cases.levelRank,
      open: total(),
      overdue: total(
        sql`${cases.dueAt} < ${now.toISOString()}::timestamptz and ${cases.status} in ('new', 'could-not-reach')`,
      ),
      unresolved: total(sql`${cases.unresolved} > 0`),
    })
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), sql`${cases.status} not in ('seen', 'closed')`))
    .groupBy(cases.levelRank);
  const sum = (pick: (row: (typeof byLevel)[number]) => number) =>
    byLevel.reduce((so, row) => so + pick(row), 0);
  return {
    byLevel: byLevel.map(({ levelRank, open }) => ({ level: levelOf(levelRank), open })),
    overdue: sum(({ overdue }) => overdue),
    unresolved: sum(({ unresolved }) => unresolved),
  };
}
