import { sql } from "drizzle-orm";
import {
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { clinicId, createdAt, instant } from "./columns.ts";
import { intake } from "./intake.ts";

/** A way back into one form from any device; an intake has one live link at most. */
export const resumeLink = pgTable(
  "resume_link",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    intakeId: uuid("intake_id").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** Keyed with the token, which is not stored: six digits cannot be guessed from this row. */
    codeHash: text("code_hash").notNull(),
    wrongTries: integer("wrong_tries").notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.tokenHash),
    uniqueIndex("resume_link_live")
      .on(table.clinicId, table.intakeId)
      .where(sql`revoked_at is null`),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
  ],
);
