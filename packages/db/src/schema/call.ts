import { sql } from "drizzle-orm";
import { callContacts, callOutcomes, welfareDecisions } from "@preamble/booking/call-plan";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, createdAt, isOneOf } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** One call to a patient about a case, logged by whoever made it, or what a clinician decided where none settled it. */
export const call = pgTable(
  "call",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    /** Who was called. */
    contact: text("contact", { enum: callContacts }).notNull().default("patient"),
    outcome: text("outcome", { enum: callOutcomes }).notNull(),
    /** The hospital that someone arrived at. */
    place: text("place"),
    /** Why a clinician decided so; read by clinicians alone. */
    reason: text("reason"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index().on(table.clinicId, table.caseId, table.createdAt),
    check("call_contact", isOneOf("contact", callContacts)),
    check("call_outcome", isOneOf("outcome", callOutcomes)),
    check("call_place", sql`(outcome = 'arrived') = (place is not null)`),
    check("call_reason", sql`(${isOneOf("outcome", welfareDecisions)}) = (reason is not null)`),
  ],
);
