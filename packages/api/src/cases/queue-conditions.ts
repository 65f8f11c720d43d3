import { toDate, zonedOf } from "@preamble/booking/wall-time";
import { cases, patient } from "@preamble/db/schema";
import { rankOf } from "@preamble/domain/levels";
import { and, eq, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import type { QueueFilter } from "./queue-filter.ts";

/** A case that has this much of its time left, or less, is due soon. */
const soonMs = 60 * 60_000;

/** When the queue is read: what is due, and what is done today, depend on it. */
export type QueueTime = { readonly now: Date; readonly dayBegan: Date };

export const queueTime = ({ hours }: Pick<Clinic, "hours">, now: Date): QueueTime => ({
  now,
  dayBegan: toDate(zonedOf(now, hours.timeZone).startOfDay()),
});

/** What has left the queue; a partial index serves the rest, so that the words stand in the statement. */
const ended = sql`('seen', 'closed')`;

/** Cases in the queue. */
export const stillOpen = sql`${cases.status} not in ${ended}`;

const emergency = rankOf("emergency-now");

/** The condition on cases and their patients; it leaves the order of the queue to its index. */
export function matching(filter: QueueFilter, { now, dayBegan }: QueueTime): SQL | undefined {
  const { level, status, owner, language, family, due, unresolved, location, done } = filter;
  const soon = new Date(now.getTime() + soonMs);
  return and(
    done ? and(sql`${cases.status} in ${ended}`, gte(cases.endedAt, dayBegan)) : stillOpen,
    // In terms of the sort key, so that one level is one stretch of the index.
    level &&
      (level === "emergency-now"
        ? lte(cases.queueRank, 1)
        : eq(cases.queueRank, emergency + 1 - rankOf(level))),
    status ? eq(cases.status, status) : undefined,
    owner === "nobody" ? isNull(cases.ownerId) : owner ? eq(cases.ownerId, owner) : undefined,
    language && eq(patient.language, language),
    family && sql`${family} = any(${cases.families})`,
    due === "breached" ? isNotNull(cases.breachedAt) : due && sql`not ${cases.clockStopped}`,
    due === "overdue" ? lt(cases.dueAt, now) : undefined,
    due === "soon" ? and(gte(cases.dueAt, now), lt(cases.dueAt, soon)) : undefined,
    unresolved && sql`${cases.unresolved} > 0`,
    location ? or(eq(cases.locationId, location), isNull(cases.locationId)) : undefined,
  );
}
