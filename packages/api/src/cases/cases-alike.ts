import type { Tx } from "@preamble/db/client";
import { cases, patient } from "@preamble/db/schema";
import { and, asc, eq, inArray, ne, or, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";

/** Another open case of a person: `same` where the new form followed the old one, else perhaps the same. */
export type AlikeCase = { readonly id: string; readonly reference: string; readonly same: boolean };

const namesake = alias(patient, "namesake");
const other = alias(cases, "other");
const plain = (name: PgColumn) => sql`lower(unaccent(${name}))`;
/** The digits of a telephone without its country, as one may or may not write it. */
const dialled = (phone: PgColumn) => sql`right(regexp_replace(${phone}, '[^0-9]', '', 'g'), 10)`;

/**
 * For each of these cases the other open ones of a patient who is the same, or has the same date of birth and the
 * same name or telephone. Nobody has confirmed the latter: staff read of it, the patient does not.
 */
export async function casesAlike(
  tx: Tx,
  clinicId: string,
  caseIds: readonly string[],
): Promise<(caseId: string) => AlikeCase[]> {
  if (caseIds.length === 0) return () => [];
  const rows = await tx
    .select({
      caseId: cases.id,
      id: other.id,
      reference: other.reference,
      same: sql<boolean>`${eq(namesake.id, patient.id)}`,
    })
    .from(patient)
    .innerJoin(cases, and(eq(cases.clinicId, patient.clinicId), eq(cases.patientId, patient.id)))
    .innerJoin(
      namesake,
      and(
        eq(namesake.clinicId, patient.clinicId),
        eq(namesake.dateOfBirth, patient.dateOfBirth),
        or(
          eq(namesake.id, patient.id),
          eq(plain(namesake.name), plain(patient.name)),
          eq(dialled(namesake.phone), dialled(patient.phone)),
        ),
      ),
    )
    .innerJoin(
      other,
      and(eq(other.clinicId, namesake.clinicId), eq(other.patientId, namesake.id), ne(other.id, cases.id)),
    )
    .where(
      and(
        eq(patient.clinicId, clinicId),
        inArray(cases.id, [...caseIds]),
        sql`${other.status} not in ('seen', 'closed')`,
      ),
    )
    .orderBy(asc(other.raisedAt), asc(other.id));
  return (caseId) =>
    rows.filter((row) => row.caseId === caseId).map(({ id, reference, same }) => ({ id, reference, same }));
}
