import { foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, createdAt } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

export const callOutcomes = ["reached", "not-reached", "wrong-number", "left-message"] as const;

/** One call to a patient about a case, logged by whoever made it. */
export const call = pgTable(
  "call",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    outcome: text("outcome", { enum: callOutcomes }).notNull(),
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
  ],
);
