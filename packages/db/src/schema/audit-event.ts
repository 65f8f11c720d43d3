import { bigint, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt } from "./columns.ts";

/** Who did what to which record; ids and codes only. The application role inserts and reads, nothing else. */
export const auditEvent = pgTable(
  "audit_event",
  {
    clinicId: clinicId(),
    sequence: bigint("sequence", { mode: "number" }).generatedAlwaysAsIdentity(),
    at: createdAt(),
    actorKind: text("actor_kind").notNull(),
    actorId: uuid("actor_id"),
    action: text("action").notNull(),
    subjectId: uuid("subject_id"),
    details: jsonb("details").$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
    requestId: text("request_id").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.sequence] }),
    index("audit_event_by_subject").on(table.clinicId, table.subjectId, table.sequence),
    index("audit_event_by_actor").on(table.clinicId, table.actorId, table.sequence),
    index("audit_event_by_action").on(table.clinicId, table.action, table.sequence),
    index("audit_event_by_time").on(table.clinicId, table.at, table.sequence),
  ],
);
