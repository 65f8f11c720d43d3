import type { Tx } from "@preamble/db/client";
import { cases, patient, task } from "@preamble/db/schema";
import { isForemost, type TaskKind } from "@preamble/db/schema/task";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { stillToDo } from "./still-to-do.ts";

const most = 100;

/**
 * What of some kinds is still to be done in a clinic, who says that they are worse and then the first due at the top; it
 * holds no clinical words.
 */
export async function openTasks(tx: Tx, clinicId: string, kinds: readonly TaskKind[], now: Date) {
  const rows = await tx
    .select({
      id: task.id,
      caseId: task.caseId,
      kind: task.kind,
      cause: task.cause,
      dueAt: task.dueAt,
      soonerAt: task.soonerAt,
      reference: cases.reference,
      levelRank: cases.levelRank,
      patient: patient.name,
      phone: patient.phone,
      safeToCall: patient.safeToCall,
      voicemailOk: patient.voicemailOk,
      language: patient.language,
    })
    .from(task)
    .innerJoin(cases, and(eq(cases.clinicId, task.clinicId), eq(cases.id, task.caseId)))
    .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
    .where(and(eq(task.clinicId, clinicId), inArray(task.kind, [...kinds]), stillToDo(now)))
    .orderBy(sql`((${isForemost}) is not true)`, asc(task.dueAt), asc(task.id))
    .limit(most);
  return rows.map(({ levelRank, ...row }) => ({ ...row, level: levelOf(levelRank) }));
}
