import type { Tx } from "@preamble/db/client";
import { cases, earlierForm } from "@preamble/db/schema";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { type PgColumn, union } from "drizzle-orm/pg-core";

/** Whether a case is that of this form: it shows the form, or a later one of the same patient in its place. */
export const caseOfForm = (clinicId: string, intakeId: string | PgColumn): SQL =>
  sql`(${cases.clinicId} = ${clinicId} and ${cases.id} = coalesce(
    (select e.case_id from earlier_form e where e.clinic_id = ${clinicId} and e.intake_id = ${intakeId}),
    (select c.id from "case" c where c.clinic_id = ${clinicId} and c.intake_id = ${intakeId})))`;

/** The ids of all forms of a case. */
export const formsOfCase = (tx: Tx, clinicId: string, caseId: string) =>
  union(
    tx
      .select({ id: cases.intakeId })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId))),
    tx
      .select({ id: earlierForm.intakeId })
      .from(earlierForm)
      .where(and(eq(earlierForm.clinicId, clinicId), eq(earlierForm.caseId, caseId))),
  );
