import { bigint, foreignKey, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import type { AnnotationsWrite } from "@preamble/domain/annotations";
import { clinicId, createdAt } from "./columns.ts";
import { intake } from "./intake.ts";

/** Append-only: each write of what stands beside the answers, of which the intake has the last. */
export const annotationEvent = pgTable(
  "annotation_event",
  {
    clinicId: clinicId(),
    intakeId: uuid("intake_id").notNull(),
    sequence: bigint("sequence", { mode: "number" }).generatedAlwaysAsIdentity(),
    notes: jsonb("notes").$type<AnnotationsWrite>().notNull(),
    actorId: uuid("actor_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.intakeId, table.sequence] }),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
  ],
);
