import type { Tx } from "@preamble/db/client";
import { appointment } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";

type Visit = Pick<typeof appointment.$inferSelect, "clinicId" | "id" | "version">;

/** Puts on record how a visit ended. */
export async function markVisit(tx: Tx, visit: Visit, status: "seen" | "no-show"): Promise<void> {
  await tx
    .update(appointment)
    .set({ status, version: visit.version + 1 })
    .where(and(eq(appointment.clinicId, visit.clinicId), eq(appointment.id, visit.id)));
}
