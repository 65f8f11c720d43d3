import { sql } from "drizzle-orm";
import { boolean, date, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, instant } from "./columns.ts";

/**
 * What a case is found by. Triggers keep it; the application role may not read it and asks `find_cases` and
 * `find_alike`, for under row level security no fuzzy operator reaches an index.
 */
export const caseSearch = pgTable(
  "case_search",
  {
    clinicId: clinicId(),
    caseId: uuid("case_id").notNull(),
    patientId: uuid("patient_id").notNull(),
    /** In small letters without accents. */
    name: text("name").notNull(),
    reference: text("reference").notNull(),
    /** The digits of the telephone number. */
    digits: text("digits").notNull(),
    birthDate: date("birth_date"),
    open: boolean("open").notNull(),
    raisedAt: instant("raised_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.caseId] }),
    foreignKey({
      columns: [table.clinicId, table.caseId],
      foreignColumns: [cases.clinicId, cases.id],
    }).onDelete("cascade"),
    index("case_search_by_patient").on(table.clinicId, table.patientId),
    index("case_search_by_birth").on(table.clinicId, table.birthDate),
    index("case_search_open_by_birth")
      .on(table.clinicId, table.birthDate)
      .where(sql`open`),
  ],
);
