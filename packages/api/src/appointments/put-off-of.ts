import type { GateCase } from "@preamble/booking/gate";
import { askedBy, mayPutOff } from "@preamble/booking/put-off";
import type { Tx } from "@preamble/db/client";
import { type cases, patient, task } from "@preamble/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";

/** Whether no visit may be wanted for now, and when and how who said so is asked again. */
export async function putOffOf(
  tx: Tx,
  { clinicId, id, patientId, askAgainAt }: typeof cases.$inferSelect,
  { level }: Pick<GateCase, "level">,
) {
  const offered = mayPutOff(level);
  if (!offered && !askAgainAt) return { offered, askAgainAt, by: null, callBy: null };
  const [person] = await tx
    .select({ email: patient.email, phone: patient.phone, safeToCall: patient.safeToCall })
    .from(patient)
    .where(and(eq(patient.clinicId, clinicId), eq(patient.id, patientId)));
  const [asking] = await tx
    .select({ dueAt: task.dueAt })
    .from(task)
    .where(
      and(eq(task.clinicId, clinicId), eq(task.caseId, id), eq(task.kind, "ask-again"), isNull(task.doneAt)),
    )
    .orderBy(asc(task.dueAt))
    .limit(1);
  return {
    offered,
    askAgainAt,
    /** Null where the patient cannot be reached. */
    by: person ? askedBy(person) : null,
    /** By when the clinic was to call and ask, where nobody did yet. */
    callBy: asking?.dueAt ?? null,
  };
}
