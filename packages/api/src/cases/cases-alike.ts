import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";

/** Another open case of a person: `same` where they are of one patient, else perhaps of the same person. */
type AlikeCase = { readonly id: string; readonly reference: string; readonly same: boolean };

/**
 * For each of these cases the other open ones of a patient who is the same, or has the same date of birth and the
 * same name or telephone, its country apart. Nobody has confirmed the latter: staff read of it, the patient does not.
 */
export async function casesAlike(
  tx: Tx,
  clinicId: string,
  caseIds: readonly string[],
): Promise<(caseId: string) => AlikeCase[]> {
  if (caseIds.length === 0) return () => [];
  const alike = sql`find_alike(${sql.param([...caseIds])}::uuid[]) as alike`;
  const rows = await tx
    .select({
      caseId: sql<string>`alike.case_id`,
      id: cases.id,
      reference: cases.reference,
      same: sql<boolean>`alike.same`,
    })
    .from(alike)
    .innerJoin(cases, and(eq(cases.clinicId, clinicId), sql`${cases.id} = alike.id`))
    .orderBy(asc(cases.raisedAt), asc(cases.id))
    .prepare("cases alike")
    .execute();
  return (caseId) =>
    rows.filter((row) => row.caseId === caseId).map(({ id, reference, same }) => ({ id, reference, same }));
}
