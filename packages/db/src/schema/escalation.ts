import { audiences } from "@preamble/booking/escalation";
import {
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, createdAt, instant, isOneOf } from "./columns.ts";

/** One time that a case whose clock ran on was brought before someone. Immutable. */
export const escalation = pgTable(
  "escalation",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    /** Of this clock: a case that is raised anew gets another. */
    dueAt: instant("due_at").notNull(),
    step: smallint("step").notNull(),
    audience: text("audience", { enum: audiences }).notNull(),
    recipients: text("recipients").array().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    unique("escalation_once").on(table.clinicId, table.caseId, table.dueAt, table.step),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    index("escalation_by_case").on(table.clinicId, table.caseId, table.createdAt),
    check("escalation_audience", isOneOf("audience", audiences)),
  ],
);
