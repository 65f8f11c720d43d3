import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { caseOfForm } from "../cases/case-of-form.ts";

/** What the trail names for a form: the case, once the form is sent or raised one, and the form until then. */
export async function subjectOf(tx: Tx, clinicId: string, intakeId: string): Promise<string> {
  const [found] = await tx.select({ id: cases.id }).from(cases).where(caseOfForm(clinicId, intakeId));
  return found?.id ?? intakeId;
}
