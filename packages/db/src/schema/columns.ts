import { longestVisitMinutes } from "@preamble/booking/visit-types";
import { sql } from "drizzle-orm";
import { timestamp, uuid } from "drizzle-orm/pg-core";

/** Every tenant table starts with this column; it is part of its primary and foreign keys. */
export const clinicId = () => uuid("clinic_id").notNull();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () =>
  instant("created_at")
    .notNull()
    .default(sql`now()`);

/** A check that keeps a text column to a closed list; only the schema's own words enter it. */
export const isOneOf = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);

/** A check of `starts_at` and `ends_at` that lets a query look no further back for what overlaps. */
export const isNoLongerThanAVisit = sql.raw(
  `ends_at - starts_at <= interval '${longestVisitMinutes} minutes'`,
);
