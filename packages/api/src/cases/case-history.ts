import type { Tx } from "@preamble/db/client";
import { auditEvent, staffMember } from "@preamble/db/schema";
import { and, desc, eq, lt, notInArray, or, sql } from "drizzle-orm";

const pageSize = 100;

/** Reading is on the trail and no part of what happened to the case. */
const readings = [
  "cases.get",
  "cases.history",
  "cases.getCallSheet",
  "cases.watch",
  "appointments.get",
  "appointments.free",
  "appointments.offer",
  "intake.result",
  "intake.status",
  "intake.get",
];

/** A form that is filled in saves with every answer; they stand on the case themselves. */
const saves = ["intake.saveAnswers"];

/** What was taken along, or found by the code on a paper, is told in the history and changed nothing. */
const takings = [
  "cases.export",
  "documents.fhir",
  "documents.handout",
  "documents.appointmentLetter",
  "documents.issue",
  "documents.issueCopy",
  "documents.find",
];

/** Steps of a clock. */
const escalations = ["cases.escalate", "appointments.escalateRecheck"];

/** Looks at a form, which are of its case only where they raised one. */
const looks = ["intake.settleEmergency", "intake.settleIdle"];

const doneTo = (clinicId: string, caseId: string) =>
  and(
    eq(auditEvent.clinicId, clinicId),
    eq(auditEvent.subjectId, caseId),
    notInArray(auditEvent.action, readings),
    // A step of a clock at which nobody had to be told.
    or(notInArray(auditEvent.action, escalations), sql`${auditEvent.details} ->> 'to' is not null`),
    or(notInArray(auditEvent.action, looks), sql`${auditEvent.details} ->> 'raised' = 'true'`),
  );

/** What was done to a case, newest first, from the audit trail: who, when, what and its codes. */
export function caseHistory(tx: Tx, clinicId: string, caseId: string, before?: number) {
  return tx
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
        doneTo(clinicId, caseId),
        notInArray(auditEvent.action, saves),
        before === undefined ? undefined : lt(auditEvent.sequence, before),
      ),
    )
    .orderBy(desc(auditEvent.sequence));
}

/** As much of the history as is shown at a time, from before a place in the trail on, and whether more lies behind. */
export async function historyPage(tx: Tx, clinicId: string, caseId: string, before?: number) {
  const rows = await caseHistory(tx, clinicId, caseId, before).limit(pageSize + 1);
  return { history: rows.slice(0, pageSize), hasOlder: rows.length > pageSize };
}

/** The place in the trail of what was last done to a case, an answer saved included; null before anything was. */
export async function lastChange(tx: Tx, clinicId: string, caseId: string): Promise<number | null> {
  const [last] = await tx
    .select({ sequence: auditEvent.sequence })
    .from(auditEvent)
    .where(and(doneTo(clinicId, caseId), notInArray(auditEvent.action, takings)))
    .orderBy(desc(auditEvent.sequence))
    .limit(1);
  return last?.sequence ?? null;
}
