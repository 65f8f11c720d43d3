import type { Tx } from "@preamble/db/client";
import { cases, earlierForm, type intake, submission } from "@preamble/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import { caseOfForm } from "./case-of-form.ts";
import { stillOpen } from "./queue-conditions.ts";

type Form = Pick<typeof intake.$inferSelect, "clinicId" | "id" | "patientId" | "previousIntakeId">;

/**
 * Makes a form that follows another the one that the open case of its patient shows, the most urgent where there are
 * several; the form that stood there stays the case's as an earlier one. Answers with whether the form was new to it.
 */
export async function joinOpenCase(tx: Tx, form: Form): Promise<boolean> {
  const { clinicId, id: intakeId, patientId } = form;
  const columns = { id: cases.id, intakeId: cases.intakeId };
  const [known] = await tx.select(columns).from(cases).where(caseOfForm(clinicId, intakeId)).for("update");
  const [open] =
    known || !patientId || !form.previousIntakeId
      ? []
      : await tx
          .select(columns)
          .from(cases)
          .where(and(eq(cases.clinicId, clinicId), eq(cases.patientId, patientId), stillOpen))
          .orderBy(asc(cases.queueRank), asc(cases.dueAt))
          .limit(1)
          .for("update");
  const found = known ?? open;
  if (!found || found.intakeId === intakeId) return false;
  const before = { clinicId, intakeId: found.intakeId, caseId: found.id };
  const ofForm = and(eq(earlierForm.clinicId, clinicId), eq(earlierForm.intakeId, intakeId));
  await tx.delete(earlierForm).where(ofForm);
  await tx.insert(earlierForm).values(before);
  const sentAt = tx
    .select({ at: submission.sentAt })
    .from(submission)
    .where(and(eq(submission.clinicId, clinicId), eq(submission.intakeId, intakeId)));
  await tx
    .update(cases)
    // What was said of having been here before was said of the form before.
    .set({
      intakeId,
      sentAt: sql`(${sentAt})`,
      ...(known === undefined && { beenHere: null, beenHereCheckedAt: null }),
    })
    .where(and(eq(cases.clinicId, clinicId), eq(cases.id, found.id)));
  return known === undefined;
}
