import type { Recheck } from "@preamble/booking/recheck";
import { foreignKey, index, jsonb, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, createdAt, instant } from "./columns.ts";

/** What a patient said to the three questions of how they are now; read by clinicians alone. Immutable but for `callBy`. */
export const recheck = pgTable(
  "recheck",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    answers: jsonb("answers").$type<Recheck>().notNull(),
    /** By when the clinic was to call who may be worse; sooner once someone reads sooner; null: nothing was. */
    callBy: instant("call_by"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    index("recheck_by_case").on(table.clinicId, table.caseId, table.createdAt),
  ],
);
