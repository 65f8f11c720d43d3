import { sql } from "drizzle-orm";
import { check, date, foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { clinic } from "./clinic.ts";
import { clinicId, createdAt } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** Whole days on which a clinician sees nobody, by the clinic's wall; both ends are days away. */
export const daysAway = pgTable(
  "days_away",
  {
    clinicId: clinicId().references(() => clinic.id),
    id: uuid("id").notNull().defaultRandom(),
    staffMemberId: uuid("staff_member_id").notNull(),
    firstDay: date("first_day").notNull(),
    lastDay: date("last_day").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("days_away_by_last_day").on(table.clinicId, table.lastDay, table.id),
    check("days_away_order", sql`first_day <= last_day`),
  ],
);
