import { foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt, instant } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** Stands in once for the code of an authenticator app that is lost. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    clinicId: clinicId(),
    staffMemberId: uuid("staff_member_id").notNull(),
    codeHash: text("code_hash").notNull(),
    createdAt: createdAt(),
    usedAt: instant("used_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.staffMemberId, table.codeHash] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
  ],
);
