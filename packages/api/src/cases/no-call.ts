import { type NoCall, noCallOf } from "@preamble/booking/call-plan";
import type { Tx } from "@preamble/db/client";
import { type cases, patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { VerbError } from "../errors.ts";

/** Why nobody may call the patient of a case; null where a call is fine. */
export async function noCallTo(
  tx: Tx,
  { clinicId, patientId }: Pick<typeof cases.$inferSelect, "clinicId" | "patientId">,
): Promise<NoCall | null> {
  const [person] = await tx
    .select({ phone: patient.phone, safeToCall: patient.safeToCall })
    .from(patient)
    .where(and(eq(patient.clinicId, clinicId), eq(patient.id, patientId)));
  if (!person) throw new VerbError("not_found");
  return noCallOf(person);
}
