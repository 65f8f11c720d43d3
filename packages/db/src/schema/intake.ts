import { sql } from "drizzle-orm";
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import type { Language } from "@preamble/domain/languages";
import { clinic } from "./clinic.ts";
import { clinicId, createdAt, instant } from "./columns.ts";
import { patient } from "./patient.ts";
import { protocol } from "./protocol.ts";

/** Who fills the form in: the patient, a helper, or a parent or guardian. */
export type Filler =
  | { readonly kind: "self" }
  | {
      readonly kind: "helper" | "guardian";
      readonly name: string;
      readonly relation: string;
      readonly maySpeakWith: boolean;
    };

/** Answers by question id are a projection of the answer events; the events are the record. */
export const intake = pgTable(
  "intake",
  {
    clinicId: clinicId().references(() => clinic.id),
    id: uuid("id").notNull().defaultRandom(),
    patientId: uuid("patient_id"),
    /** The form that this one followed, whose lasting answers are shown to confirm. */
    previousIntakeId: uuid("previous_intake_id"),
    language: text("language").$type<Language>().notNull(),
    protocolHash: text("protocol_hash")
      .notNull()
      .references(() => protocol.hash),
    status: text("status").$type<"open" | "sent">().notNull().default("open"),
    filler: jsonb("filler").$type<Filler>(),
    careConsentVersion: text("care_consent_version"),
    answers: jsonb("answers").$type<Answers>().notNull().default({}),
    /** Beside the answers, read by no rule. */
    annotations: jsonb("annotations").$type<Annotations>().notNull().default({}),
    version: integer("version").notNull().default(0),
    createdAt: createdAt(),
    lastActivityAt: instant("last_activity_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.patientId],
      foreignColumns: [patient.clinicId, patient.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.previousIntakeId],
      foreignColumns: [table.clinicId, table.id],
    }),
    index("intake_being_filled_in")
      .on(table.clinicId, table.lastActivityAt, table.id)
      .where(sql`status = 'open'`),
  ],
);
