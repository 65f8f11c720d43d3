import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { TemplateBlock } from "@preamble/booking/generate-slots";
import type { WeekPlan } from "@preamble/booking/week-plan";
import type { StaffRole } from "../actor.ts";
import { clinicId, createdAt } from "./columns.ts";

export const staffMember = pgTable(
  "staff_member",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    title: text("title").notNull(),
    roles: text("roles").array().$type<StaffRole[]>().notNull(),
    /** A physician or PA whom the clinic names may lower emergency-now and same-day. */
    mayLowerUrgent: boolean("may_lower_urgent").notNull().default(false),
    active: boolean("active").notNull().default(true),
    passwordHash: text("password_hash").notNull(),
    totpSecret: text("totp_secret").notNull(),
    /** What another authenticator was given, until a code of it confirms that it stands instead. */
    nextTotpSecret: text("next_totp_secret"),
    /** The 30-second step of the last code that was accepted: no code of it or before it works again. */
    lastTotpStep: integer("last_totp_step"),
    /** What an administrator has planned of a clinician's week; null where nobody has. */
    weekPlan: jsonb("week_plan").$type<WeekPlan>(),
    /** The weekly slots of a clinician, made from the plan; empty for everyone else. */
    week: jsonb("week").$type<readonly TemplateBlock[]>().notNull().default([]),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.email),
    index("staff_member_by_name").on(table.clinicId, table.name, table.id),
  ],
);
