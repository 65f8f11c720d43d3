import { foreignKey, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, createdAt } from "./columns.ts";
import { intake } from "./intake.ts";

/** A form of a case in whose place a later form of its patient stands now. */
export const earlierForm = pgTable(
  "earlier_form",
  {
    clinicId: clinicId(),
    intakeId: uuid("intake_id").notNull(),
    caseId: uuid("case_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.intakeId] }),
    foreignKey({ columns: [table.clinicId, table.intakeId], foreignColumns: [intake.clinicId, intake.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    index("earlier_form_of_case").on(table.clinicId, table.caseId),
  ],
);
