import type { Tx } from "@preamble/db/client";
import { triage } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";

/** When the clinic was told of an emergency in a form, by the server's clock. */
export async function warnedAt(tx: Tx, clinicId: string, intakeId: string): Promise<Date[]> {
  const warned = await tx
    .select({ at: triage.createdAt })
    .from(triage)
    .where(and(eq(triage.clinicId, clinicId), eq(triage.intakeId, intakeId), eq(triage.cause, "emergency")));
  return warned.map(({ at }) => at);
}
