import { bigint, check, foreignKey, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type ConsentAct, consentActs, type ConsentKind, consentKinds } from "@preamble/domain/consents";
import { clinicId, createdAt, isOneOf } from "./columns.ts";
import { intake } from "./intake.ts";

/** Append-only: what a patient agreed to or took back, and to which words. The latest of a kind is in force. */
export const consent = pgTable(
  "consent",
  {
    clinicId: clinicId(),
    intakeId: uuid("intake_id").notNull(),
    sequence: bigint("sequence", { mode: "number" }).generatedAlwaysAsIdentity(),
    kind: text("kind").$type<ConsentKind>().notNull(),
    version: text("version").notNull(),
    act: text("act").$type<ConsentAct>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.intakeId, table.sequence] }),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
    check("consent_kind", isOneOf("kind", consentKinds)),
    check("consent_act", isOneOf("act", consentActs)),
  ],
);
