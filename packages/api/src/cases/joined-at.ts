import type { Tx } from "@preamble/db/client";
import { earlierForm } from "@preamble/db/schema";
import { and, eq, inArray, max } from "drizzle-orm";

/** When a later form took the place of another on each of these cases, the last time; null where none did. */
export async function joinedAt(
  tx: Tx,
  clinicId: string,
  caseIds: readonly string[],
): Promise<(caseId: string) => Date | null> {
  if (caseIds.length === 0) return () => null;
  const rows = await tx
    .select({ caseId: earlierForm.caseId, at: max(earlierForm.createdAt) })
    .from(earlierForm)
    .where(and(eq(earlierForm.clinicId, clinicId), inArray(earlierForm.caseId, [...caseIds])))
    .groupBy(earlierForm.caseId);
  return (caseId) => rows.find((row) => row.caseId === caseId)?.at ?? null;
}
