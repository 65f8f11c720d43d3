import type { Tx } from "@preamble/db/client";
import { cases, patient, staffMember, triage } from "@preamble/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";
import { matching, type QueueTime } from "./queue-conditions.ts";
import type { QueueFilter } from "./queue-filter.ts";

/** The sort key of a row: where the next page starts. */
export type QueuePlace = {
  readonly queueRank: number;
  readonly clockStopped: boolean;
  readonly dueAt: Date;
  readonly id: string;
};

/** The place of a row. */
export const placeOf = ({ queueRank, clockStopped, dueAt, id }: QueuePlace): QueuePlace => ({
  queueRank,
  clockStopped,
  dueAt,
  id,
});

/** Most urgent first; within a level what nobody has looked at, the first due first, then the rest. */
export const queueOrder = [asc(cases.queueRank), asc(cases.clockStopped), asc(cases.dueAt), asc(cases.id)];

/** The cases of a clinic that a filter keeps, most urgent first, from a place on. */
export function queuePage(
  tx: Tx,
  clinicId: string,
  {
    filter,
    after,
    at,
    limit,
  }: {
    readonly filter: QueueFilter;
    readonly after?: QueuePlace | undefined;
    readonly at: QueueTime;
    readonly limit: number;
  },
) {
  return tx
    .select({
      id: cases.id,
      intakeId: cases.intakeId,
      reference: cases.reference,
      levelRank: cases.levelRank,
      queueRank: cases.queueRank,
      clockStopped: cases.clockStopped,
      status: cases.status,
      version: cases.version,
      dueAt: cases.dueAt,
      raisedAt: cases.raisedAt,
      sentAt: cases.sentAt,
      acknowledgedAt: cases.acknowledgedAt,
      noSlotAt: cases.noSlotAt,
      askAgainAt: cases.askAgainAt,
      breachedAt: cases.breachedAt,
      patient: patient.name,
      phone: patient.phone,
      safeToCall: patient.safeToCall,
      dateOfBirth: patient.dateOfBirth,
      language: patient.language,
      ownerId: cases.ownerId,
      owner: staffMember.name,
      unresolved: cases.unresolved,
      result: triage.result,
    })
    .from(cases)
    .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
    .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
    .leftJoin(staffMember, and(eq(staffMember.clinicId, cases.clinicId), eq(staffMember.id, cases.ownerId)))
    .where(
      and(
        eq(cases.clinicId, clinicId),
        matching(filter, at),
        after &&
          sql`(${cases.queueRank}, ${cases.clockStopped}, ${cases.dueAt}, ${cases.id}) > (${after.queueRank}::smallint, ${after.clockStopped}::boolean, ${after.dueAt.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(...queueOrder)
    .limit(limit);
}
