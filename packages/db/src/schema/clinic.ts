import { integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { ClinicHours } from "@preamble/booking/clinic-hours";
import type { CannotSentences } from "@preamble/domain/content/cannot-reasons";
import type { Branding } from "../branding.ts";
import { createdAt } from "./columns.ts";
import { protocol } from "./protocol.ts";

export type ClosedHours = {
  /** Who is alerted while closed: a list of people, until a local time on given ISO weekdays, or nobody. */
  readonly onCall: { readonly weekdays: readonly number[]; readonly until: string } | null;
};

export type PhoneListEntry = { readonly name: string; readonly phone: string; readonly email: string };

/** The tenant, found by its slug. Global: no row level security. */
export const clinic = pgTable("clinic", {
  id: uuid("id").primaryKey().defaultRandom(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  phone: text("phone").notNull(),
  hours: jsonb("hours").$type<ClinicHours>().notNull(),
  /** Null until the clinic has said it; until then it takes no form. */
  closedHours: jsonb("closed_hours").$type<ClosedHours>(),
  youngestAge: integer("youngest_age").notNull(),
  ageToActAlone: integer("age_to_act_alone").notNull(),
  /** What the emergency screen answers to "I can't go"; null says the defaults. */
  cannotSentences: jsonb("cannot_sentences").$type<CannotSentences>(),
  /** How letters and summaries look; null says the defaults. */
  branding: jsonb("branding").$type<Branding>(),
  onCallEmail: text("on_call_email").notNull(),
  /** Who is called, in this order, where neither the owner nor the on-call list has looked in time. */
  phoneList: jsonb("phone_list").$type<readonly PhoneListEntry[]>().notNull().default([]),
  /** How many hours before a visit its patient is reminded. */
  reminderHours: integer("reminder_hours").array().notNull().default([72, 24]),
  /** How long after its start a visit is still kept for a patient who has not come. */
  lateGraceMinutes: integer("late_grace_minutes").notNull().default(10),
  protocolHash: text("protocol_hash")
    .notNull()
    .references(() => protocol.hash),
  createdAt: createdAt(),
});
