import { bigint, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { clinicId, instant } from "./columns.ts";

/**
 * The chain over a clinic's audit events, in the order in which they were sealed. Only the sealer's role
 * inserts; no foreign key, as an event that is gone must leave its seal behind.
 */
export const auditSeal = pgTable(
  "audit_seal",
  {
    clinicId: clinicId(),
    /** 1, 2, 3 and so on, without a gap. */
    position: bigint("position", { mode: "number" }).notNull(),
    /** Of the event that this seals. */
    sequence: bigint("sequence", { mode: "number" }).notNull(),
    hash: text("hash").notNull(),
    sealedAt: instant("sealed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.position] }),
    unique().on(table.clinicId, table.sequence),
  ],
);
