import type { LoggedCall } from "@preamble/booking/call-plan";
import type { Tx } from "@preamble/db/client";
import { call, cases, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, inArray, lte } from "drizzle-orm";
import { mostCounted } from "../cases/count-cases.ts";
import { openCall } from "../cases/open-call.ts";
import { stillOpen } from "../cases/queue-filter.ts";
import { queueOrder } from "../cases/queue-page.ts";

/** The open emergencies about which something is still to be done by telephone, the first due at the top. */
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
  const logged = await tx
    .select({ caseId: call.caseId, at: call.createdAt, contact: call.contact, outcome: call.outcome })
    .from(call)
    .where(
      and(
        eq(call.clinicId, clinicId),
        inArray(
          call.caseId,
          emergencies.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(call.createdAt));
  const callsOf: ReadonlyMap<string, readonly LoggedCall[]> = Map.groupBy(logged, ({ caseId }) => caseId);
  return emergencies
    .flatMap(({ status, raisedAt, acknowledgedAt, levelRank, ...row }) => {
      const alarm = { status, raisedAt, acknowledgedAt, levelRank };
      const next = openCall(alarm, row, callsOf.get(row.id) ?? []);
      return next ? [{ ...row, caseId: row.id, dueAt: next.at, level: levelOf(levelRank), next }] : [];
    })
    .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}
