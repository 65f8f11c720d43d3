import { sql } from "drizzle-orm";
import { check, foreignKey, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, instant, isOneOf } from "./columns.ts";

const waitlistEndings = ["served", "left"] as const;

/** A patient who asked to be told of an earlier time, until one was taken or they left. */
export const waitlistEntry = pgTable(
  "waitlist_entry",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    askedAt: instant("asked_at").notNull(),
    endedAt: instant("ended_at"),
    ending: text("ending", { enum: waitlistEndings }),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    uniqueIndex("waitlist_once")
      .on(table.clinicId, table.caseId)
      .where(sql`ended_at is null`),
    check("waitlist_ending", isOneOf("ending", waitlistEndings)),
    check("waitlist_ended", sql`(ended_at is null) = (ending is null)`),
  ],
);
