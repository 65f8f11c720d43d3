import { foreignKey, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { Triage } from "@preamble/domain/triage/triage";
import { clinicId, createdAt } from "./columns.ts";
import { intake } from "./intake.ts";

/** One evaluation of a protocol over answers. Immutable. */
export const triage = pgTable(
  "triage",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    intakeId: uuid("intake_id").notNull(),
    cause: text("cause").$type<"emergency" | "submission" | "idle" | "staff" | "recheck">().notNull(),
    levelRank: smallint("level_rank").notNull(),
    result: jsonb("result").$type<Triage>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
    index().on(table.clinicId, table.intakeId, table.createdAt),
  ],
);
