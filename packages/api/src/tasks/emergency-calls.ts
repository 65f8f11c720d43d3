import { isFirstCall, type NextCall } from "@preamble/booking/call-plan";
import type { Tx } from "@preamble/db/client";
import { cases, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq, lte } from "drizzle-orm";
import { mostCounted } from "../cases/count-cases.ts";
import { openCallsOf } from "../cases/open-call.ts";
import { stillOpen } from "../cases/queue-conditions.ts";
import { queueOrder } from "../cases/queue-page.ts";

/**
 * The open emergencies about which something is still to be done by telephone: those that nobody acknowledged, then
 * those that nobody called, then the rest; each the first due at the top.
 */
export async function emergencyCalls(tx: Tx, clinicId: string) {
  const emergencies = await tx
    .select({
      id: cases.id,
      status: cases.status,
      raisedAt: cases.raisedAt,
      acknowledgedAt: cases.acknowledgedAt,
      reference: cases.reference,
      levelRank: cases.levelRank,
      patient: patient.name,
      phone: patient.phone,
      safeToCall: patient.safeToCall,
      voicemailOk: patient.voicemailOk,
      language: patient.language,
    })
    .from(cases)
    .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
    .where(and(eq(cases.clinicId, clinicId), stillOpen, lte(cases.queueRank, 1)))
    .orderBy(...queueOrder)
    .limit(mostCounted);
  const nextOf = await openCallsOf(tx, clinicId, emergencies);
  return emergencies
    .flatMap(({ status: _status, raisedAt: _raised, acknowledgedAt, levelRank, ...row }) => {
      const next = nextOf(row.id);
      if (!next) return [];
      return [{ ...row, caseId: row.id, dueAt: next.at, level: levelOf(levelRank), acknowledgedAt, next }];
    })
    .toSorted((one, other) => order(one) - order(other) || one.dueAt.getTime() - other.dueAt.getTime())
    .map(({ acknowledgedAt: _acknowledged, ...row }) => row);
}

/** Whom nobody answers for comes first, then whom nobody called. */
const order = (row: { readonly acknowledgedAt: Date | null; readonly next: NextCall }): number =>
  row.acknowledgedAt ? (isFirstCall(row.next) ? 1 : 2) : 0;
