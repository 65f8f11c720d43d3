import type { Tx } from "@preamble/db/client";
import { caseNote, staffMember } from "@preamble/db/schema";
import { and, asc, eq } from "drizzle-orm";

/** What was written about a case, oldest first. */
export function caseNotes(tx: Tx, clinicId: string, caseId: string) {
  return tx
    .select({
      id: caseNote.id,
      at: caseNote.createdAt,
      by: staffMember.name,
      text: caseNote.text,
      contradictionId: caseNote.contradictionId,
    })
    .from(caseNote)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, caseNote.clinicId), eq(staffMember.id, caseNote.staffMemberId)),
    )
    .where(and(eq(caseNote.clinicId, clinicId), eq(caseNote.caseId, caseId)))
    .orderBy(asc(caseNote.createdAt), asc(caseNote.id));
}

export type CaseNote = Awaited<ReturnType<typeof caseNotes>>[number];
