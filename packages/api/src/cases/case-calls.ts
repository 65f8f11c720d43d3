import type { Tx } from "@preamble/db/client";
import { call, staffMember } from "@preamble/db/schema";
import { and, asc, eq } from "drizzle-orm";

/** The calls about a case and what a clinician decided of them, oldest first. */
export const caseCalls = (tx: Tx, clinicId: string, caseId: string) =>
  tx
    .select({
      at: call.createdAt,
      contact: call.contact,
      outcome: call.outcome,
      place: call.place,
      reason: call.reason,
      by: staffMember.name,
    })
    .from(call)
    .innerJoin(
      staffMember,
      and(eq(staffMember.clinicId, call.clinicId), eq(staffMember.id, call.staffMemberId)),
    )
    .where(and(eq(call.clinicId, clinicId), eq(call.caseId, caseId)))
    .orderBy(asc(call.createdAt));
