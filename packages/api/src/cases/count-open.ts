import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import type { Level } from "@preamble/domain/levels";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { VerbError } from "../errors.ts";
import { matching, type QueueFilter } from "./queue-filter.ts";

/** What is counted besides the levels; each number is that of the queue under its filter. */
export const tileFilters = {
  soon: { due: "soon" },
  overdue: { due: "overdue" },
  unresolved: { unresolved: true },
  new: { status: "new" },
  waiting: { status: "contacted" },
} as const satisfies Readonly<Record<string, QueueFilter>>;

export type Tile = keyof typeof tileFilters;

const count = (which: SQL | undefined) =>
  sql<number>`count(*) filter (where ${which ?? sql`true`})`.mapWith(Number);

/** How many cases are open at each level and in each tile, by the conditions that the queue itself narrows by. */
export async function countOpen(tx: Tx, clinicId: string, now: Date) {
  const counted = (filter: QueueFilter) => count(matching(filter, now));
  const byLevel = (level: Level) => counted({ level });
  const [row] = await tx
    .select({
      levels: {
        "self-care": byLevel("self-care"),
        routine: byLevel("routine"),
        "within-2-weeks": byLevel("within-2-weeks"),
        "within-48-hours": byLevel("within-48-hours"),
        "same-day": byLevel("same-day"),
        "emergency-now": byLevel("emergency-now"),
      } satisfies Record<Level, SQL>,
      soon: counted(tileFilters.soon),
      overdue: counted(tileFilters.overdue),
      unresolved: counted(tileFilters.unresolved),
      new: counted(tileFilters.new),
      waiting: counted(tileFilters.waiting),
    })
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), sql`${cases.status} not in ('seen', 'closed')`));
  if (!row) throw new VerbError("unavailable");
  const { levels: byEach, ...tiles } = row;
  return { byLevel: byEach, ...tiles };
}
