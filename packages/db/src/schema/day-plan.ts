import type { DayPlan } from "@preamble/booking/day-plan";
import { date, foreignKey, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { clinic } from "./clinic.ts";
import { clinicId, createdAt } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** Dates of the clinic's wall that are planned by themselves for a clinician, in place of what the week says of them. */
export const dayPlan = pgTable(
  "day_plan",
  {
    clinicId: clinicId().references(() => clinic.id),
    date: date("date").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    plan: jsonb("plan").$type<DayPlan>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.date, table.staffMemberId] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
  ],
);
