import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, createdAt } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** What a member wrote about a case; where it names a contradiction, it clears it. Immutable. */
export const caseNote = pgTable(
  "case_note",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    contradictionId: text("contradiction_id"),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("case_note_by_case").on(table.clinicId, table.caseId, table.createdAt),
    check("case_note_text", sql`length(trim(text)) > 0`),
  ],
);
