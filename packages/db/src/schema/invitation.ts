import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { StaffRole } from "../actor.ts";
import { clinicId, createdAt, instant } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** A way in for someone who is to work here, or back in for a member; an address has one that is open at most. */
export const invitation = pgTable(
  "invitation",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    title: text("title").notNull(),
    roles: text("roles").array().$type<StaffRole[]>().notNull(),
    mayLowerUrgent: boolean("may_lower_urgent").notNull().default(false),
    /** The member who sets up password and authenticator anew; null for someone who is to come. */
    staffMemberId: uuid("staff_member_id"),
    tokenHash: text("token_hash").notNull(),
    /** What the authenticator app of the invited is given when the link is opened; gone once it is theirs. */
    totpSecret: text("totp_secret"),
    invitedBy: uuid("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.tokenHash),
    uniqueIndex("invitation_open")
      .on(table.clinicId, table.email)
      .where(sql`accepted_at is null and revoked_at is null`),
    foreignKey({
      columns: [table.clinicId, table.invitedBy],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
  ],
);
