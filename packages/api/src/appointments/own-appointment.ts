import { appointment, cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { caseOfForm } from "../cases/case-of-form.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { loadBookableCase } from "./bookable-case.ts";

/**
 * The appointment that the actor may change, as it is once its case is locked: a patient's own, or one of the
 * clinic. Throws not_found.
 */
export async function lockAppointment(context: VerbContext, appointmentId: string) {
  const { tx, actor } = context;
  const which = and(eq(appointment.clinicId, actor.clinicId), eq(appointment.id, appointmentId));
  const [named] = await tx.select({ caseId: appointment.caseId }).from(appointment).where(which);
  if (!named) throw new VerbError("not_found");
  const own = actor.kind === "patient" ? [caseOfForm(actor.clinicId, actor.intakeId)] : [];
  const bookable = await loadBookableCase(context, [eq(cases.id, named.caseId), ...own], "no key update");
  const [visit] = await tx.select().from(appointment).where(which);
  if (!visit) throw new VerbError("not_found");
  return { ...bookable, visit };
}
