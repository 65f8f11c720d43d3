import { foreignKey, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { clinicId, instant } from "./columns.ts";
import { intake } from "./intake.ts";

/** Frozen answers plus the hash of the protocol they were given under. Immutable. */
export const submission = pgTable(
  "submission",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    intakeId: uuid("intake_id").notNull(),
    submissionKey: uuid("submission_key").notNull(),
    answers: jsonb("answers").$type<Answers>().notNull(),
    annotations: jsonb("annotations").$type<Annotations>().notNull(),
    protocolHash: text("protocol_hash").notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique().on(table.clinicId, table.intakeId),
    unique().on(table.clinicId, table.submissionKey),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
  ],
);
