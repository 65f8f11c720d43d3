import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import type { Level } from "@preamble/domain/levels";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { VerbError } from "../errors.ts";
import { matching, type QueueTime } from "./queue-conditions.ts";
import type { QueueFilter } from "./queue-filter.ts";

/** What is counted besides the levels; each number is that of the queue under its filter. */
export const tileFilters = {
  soon: { due: "soon" },
  overdue: { due: "overdue" },
  breached: { due: "breached" },
  unresolved: { unresolved: true },
  new: { status: "new" },
  waiting: { status: "contacted" },
  done: { done: "today" },
} as const satisfies Readonly<Record<string, QueueFilter>>;

export type Tile = keyof typeof tileFilters;

/** Nobody reads a longer list to its end: counting stops here, so that it costs the same in any clinic. */
export const mostCounted = 1000;

/** How many cases these conditions keep, as a part of a statement. */
export const countOf = (conditions: SQL | undefined) =>
  sql<number>`(select count(*) from (select from ${cases}
    where ${conditions} limit ${mostCounted}) counted)`.mapWith(Number);

/**
 * How many cases there are at each level and in each tile, by the conditions that the queue itself narrows by;
 * `mostCounted` says so many or more.
 */
export async function countCases(tx: Tx, clinicId: string, at: QueueTime) {
  const counted = (filter: QueueFilter) => countOf(and(eq(cases.clinicId, clinicId), matching(filter, at)));
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
      breached: counted(tileFilters.breached),
      unresolved: counted(tileFilters.unresolved),
      new: counted(tileFilters.new),
      waiting: counted(tileFilters.waiting),
      done: counted(tileFilters.done),
    })
    .from(sql`(values (1)) once`);
  if (!row) throw new VerbError("unavailable");
  const { levels: byEach, ...tiles } = row;
  return { byLevel: byEach, ...tiles };
}
