import type { Tx } from "@preamble/db/client";
import { auditEvent, staffMember } from "@preamble/db/schema";
import { and, desc, eq, notInArray } from "drizzle-orm";

const most = 100;

/** Reading is on the trail and no part of what happened to the case. */
const readings = [
  "cases.get",
  "cases.getCallSheet",
  "cases.watch",
  "appointments.get",
  "appointments.free",
  "appointments.offer",
  "intake.result",
  "intake.status",
  "intake.get",
];

/** What was done to a case, newest first, from the audit trail: who, when, what and its codes. */
export async function caseHistory(tx: Tx, clinicId: string, caseId: string, limit = most) {
  const rows = await tx
    .select({
      sequence: auditEvent.sequence,
      at: auditEvent.at,
      actorKind: auditEvent.actorKind,
      by: staffMember.name,
      action: auditEvent.action,
      details: auditEvent.details,
    })
    .from(auditEvent)
    .leftJoin(
      staffMember,
      and(eq(staffMember.clinicId, auditEvent.clinicId), eq(staffMember.id, auditEvent.actorId)),
    )
    .where(
      and(
        eq(auditEvent.clinicId, clinicId),
        eq(auditEvent.subjectId, caseId),
        notInArray(auditEvent.action, readings),
      ),
    )
    .orderBy(desc(auditEvent.sequence))
    .limit(limit);
  return rows;
}
