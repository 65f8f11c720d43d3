import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt, instant } from "./columns.ts";
import { intake } from "./intake.ts";
import { staffMember } from "./staff-member.ts";

/** Decides every request; the cookie carries only the clinic and an opaque secret, stored here hashed. */
export const session = pgTable(
  "session",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    secretHash: text("secret_hash").notNull(),
    staffMemberId: uuid("staff_member_id"),
    intakeId: uuid("intake_id"),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at")
      .notNull()
      .default(sql`now()`),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.secretHash),
    index("session_of_staff")
      .on(table.clinicId, table.lastSeenAt, table.id)
      .where(sql`staff_member_id is not null`),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
    check("session_has_one_owner", sql`(${table.staffMemberId} is null) <> (${table.intakeId} is null)`),
  ],
);
