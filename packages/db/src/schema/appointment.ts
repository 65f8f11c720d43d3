import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { recordedCancelReasons } from "@preamble/booking/cancel-reasons";
import type { VisitType } from "@preamble/booking/visit-types";
import { cases } from "./case.ts";
import { clinicId, createdAt, instant, isNoLongerThanAVisit, isOneOf } from "./columns.ts";
import { patient } from "./patient.ts";
import { slot } from "./slot.ts";
import { staffMember } from "./staff-member.ts";

const appointmentStatuses = ["held", "expired", "booked", "cancelled", "no-show", "seen"] as const;

/**
 * A slot taken. The level and window of the case are copied in when it is reserved, so that the checks
 * here hold whatever path led to the row; a migration adds the exclusion of overlapping live rows.
 */
export const appointment = pgTable(
  "appointment",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    bookingKey: uuid("booking_key").notNull(),
    slotId: uuid("slot_id").notNull(),
    caseId: uuid("case_id").notNull(),
    patientId: uuid("patient_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    visitType: text("visit_type").$type<VisitType>().notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    status: text("status", { enum: appointmentStatuses }).notNull(),
    /** Until when a slot that is only held is kept. */
    heldUntil: instant("held_until"),
    /** Counts the changes that a calendar is told of. */
    sequence: integer("sequence").notNull().default(0),
    cancelReason: text("cancel_reason", { enum: recordedCancelReasons }),
    /** When the patient said on the day that they are there. */
    checkedInAt: instant("checked_in_at"),
    caseLevelRank: smallint("case_level_rank").notNull(),
    windowEndsAt: instant("window_ends_at").notNull(),
    overrideReason: text("override_reason"),
    version: integer("version").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.bookingKey),
    foreignKey({ columns: [table.clinicId, table.slotId], foreignColumns: [slot.clinicId, slot.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patient.clinicId, patient.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("appointment_by_start").on(table.clinicId, table.startsAt, table.id),
    index("appointment_by_clinician").on(table.clinicId, table.staffMemberId, table.startsAt),
    index("appointment_by_case").on(table.clinicId, table.caseId),
    uniqueIndex("appointment_one_hold")
      .on(table.clinicId, table.caseId)
      .where(sql`status = 'held'`),
    uniqueIndex("appointment_one_booked")
      .on(table.clinicId, table.caseId)
      .where(sql`status = 'booked'`),
    check("appointment_length", isNoLongerThanAVisit),
    check("appointment_status", isOneOf("status", appointmentStatuses)),
    check("appointment_held_for_a_time", sql`status <> 'held' or held_until is not null`),
    check("appointment_cancelled_for_a_reason", sql`(status = 'cancelled') = (cancel_reason is not null)`),
    check("appointment_never_for_an_emergency", sql`case_level_rank < 5`),
    check(
      "appointment_inside_its_window",
      sql`starts_at <= window_ends_at or length(trim(coalesce(override_reason, ''))) > 0`,
    ),
  ],
);
