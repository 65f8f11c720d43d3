import { foreignKey, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt, instant } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/**
 * A browser that a member once signed in from: strangers who guess cannot lock it out. Members who share one share its
 * secret, each with a row of their own.
 */
export const knownDevice = pgTable(
  "known_device",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    staffMemberId: uuid("staff_member_id").notNull(),
    secretHash: text("secret_hash").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.secretHash, table.staffMemberId),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
  ],
);
