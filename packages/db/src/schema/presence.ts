import { foreignKey, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, instant } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** Who has a case open, as of the last sign of life from their page. */
export const presence = pgTable(
  "presence",
  {
    clinicId: clinicId(),
    caseId: uuid("case_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.caseId, table.staffMemberId] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
  ],
);
