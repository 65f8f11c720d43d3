import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { type BeenHere, beenHereAnswers } from "@preamble/booking/been-here";
import type { Family } from "@preamble/domain/content/content";
import { caseStatuses, type CaseStatus } from "../case-status.ts";
import { clinicId, createdAt, instant, isOneOf } from "./columns.ts";
import { intake } from "./intake.ts";
import { location } from "./location.ts";
import { patient } from "./patient.ts";
import { staffMember } from "./staff-member.ts";
import { triage } from "./triage.ts";

/**
 * What the clinic works on: one intake from the moment it is sent or raises an emergency, and those of the same
 * patient that come in while it is open; the one that came in last is shown.
 */
export const cases = pgTable(
  "case",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    reference: text("reference").notNull(),
    intakeId: uuid("intake_id").notNull(),
    patientId: uuid("patient_id").notNull(),
    triageId: uuid("triage_id").notNull(),
    /** The level in force. A machine result raises it and never lowers it. */
    levelRank: smallint("level_rank").notNull(),
    status: text("status").$type<CaseStatus>().notNull().default("new"),
    ownerId: uuid("owner_id"),
    /** Where the visit is that was booked last. */
    locationId: uuid("location_id"),
    /** The clock: by when a human must have looked. */
    dueAt: instant("due_at").notNull(),
    raisedAt: instant("raised_at").notNull(),
    sentAt: instant("sent_at"),
    acknowledgedAt: instant("acknowledged_at"),
    acknowledgedBy: uuid("acknowledged_by"),
    /** When the clock ran out before anyone had looked; of an emergency also before anyone had called. */
    breachedAt: instant("breached_at"),
    breachReason: text("breach_reason"),
    /** When the patient was last told that no time fits; null once one is offered or booked. */
    noSlotAt: instant("no_slot_at"),
    /** Whether the patient was here for this before, as they said or the front desk has found out. */
    beenHere: text("been_here").$type<BeenHere>(),
    /** When staff checked that; the patient changes it no more. */
    beenHereCheckedAt: instant("been_here_checked_at"),
    /** When the patient, who wants no visit now, is asked again; null once they were, or it was taken back. */
    askAgainAt: instant("ask_again_at"),
    /** When it left the queue. */
    endedAt: instant("ended_at"),
    /** Of the triage in force: the families whose rules fired, and how many rules are open. */
    families: text("families").array().$type<Family[]>().notNull().default([]),
    unresolved: smallint("unresolved").notNull().default(0),
    /** 0 unacknowledged emergencies, 1 other emergencies, then 2 same-day to 6 self-care. */
    queueRank: smallint("queue_rank")
      .notNull()
      .generatedAlwaysAs(
        sql`case when level_rank = 5 and acknowledged_at is null then 0 else 6 - level_rank end`,
      ),
    /** Whether someone has looked (`clockRuns` says when not): such a case has nothing overdue to be put first for. */
    clockStopped: boolean("clock_stopped")
      .notNull()
      .generatedAlwaysAs(
        sql`status not in ('new', 'could-not-reach') and (level_rank < 5 or acknowledged_at is not null or status in ('seen', 'closed'))`,
      ),
    version: integer("version").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.intakeId),
    unique().on(table.clinicId, table.reference),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patient.clinicId, patient.id],
    }),
    foreignKey({ columns: [table.clinicId, table.triageId], foreignColumns: [triage.clinicId, triage.id] }),
    foreignKey({
      columns: [table.clinicId, table.ownerId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.locationId],
      foreignColumns: [location.clinicId, location.id],
    }),
    index("case_of_patient").on(table.clinicId, table.patientId),
    index("case_queue")
      .on(table.clinicId, table.queueRank, table.clockStopped, table.dueAt, table.id)
      .where(sql`status not in ('seen', 'closed')`),
    index("case_queue_by_status")
      .on(table.clinicId, table.status, table.queueRank, table.clockStopped, table.dueAt, table.id)
      .where(sql`status not in ('seen', 'closed')`),
    index("case_queue_by_owner")
      .on(table.clinicId, table.ownerId, table.queueRank, table.clockStopped, table.dueAt, table.id)
      .where(sql`status not in ('seen', 'closed')`),
    index("case_queue_unresolved")
      .on(table.clinicId, table.queueRank, table.clockStopped, table.dueAt, table.id)
      .where(sql`status not in ('seen', 'closed') and unresolved > 0`),
    index("case_queue_breached")
      .on(table.clinicId, table.queueRank, table.clockStopped, table.dueAt, table.id)
      .where(sql`status not in ('seen', 'closed') and breached_at is not null`),
    index("case_done")
      .on(table.clinicId, table.endedAt, table.id)
      .where(sql`status in ('seen', 'closed')`),
    check("case_level", sql`level_rank between 0 and 5`),
    check("case_status", isOneOf("status", caseStatuses)),
    check("case_been_here", isOneOf("been_here", beenHereAnswers)),
    check("case_been_here_checked", sql`been_here_checked_at is null or been_here is not null`),
    check(
      "case_closed_with_its_breach_explained",
      sql`status <> 'closed' or breached_at is null or length(trim(coalesce(breach_reason, ''))) > 0`,
    ),
  ],
);
