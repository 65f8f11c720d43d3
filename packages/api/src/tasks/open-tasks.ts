import type { Tx } from "@preamble/db/client";
import { cases, patient, task } from "@preamble/db/schema";
import { isForemost, type TaskKind } from "@preamble/db/schema/task";
import { levelOf, rankOf } from "@preamble/domain/levels";
import { and, asc, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { firstRows, oneMore } from "../first-rows.ts";
import { stillToDo } from "./still-to-do.ts";

type Which = {
  readonly kinds: readonly TaskKind[];
  /** Cases of which nothing is listed. */
  readonly except?: ReadonlySet<string>;
};

/** Same-day and within-48-hours, and an emergency before them; the others wait for their due time alone. */
const urgency = sql`greatest(${cases.levelRank}, ${rankOf("within-48-hours") - 1})`;

/**
 * What of some kinds is still to be done in a clinic, and whether there is more than is listed: who says that they are
 * worse, then the urgent levels, each the first due at the top; it holds no clinical words.
 */
export async function openTasks(tx: Tx, clinicId: string, { kinds, except = new Set() }: Which, now: Date) {
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
    .where(
      and(
        eq(task.clinicId, clinicId),
        inArray(task.kind, [...kinds]),
        stillToDo(now),
        notInArray(task.caseId, [...except]),
      ),
    )
    .orderBy(sql`((${isForemost}) is not true)`, desc(urgency), asc(task.dueAt), asc(task.id))
    .limit(oneMore);
  return firstRows(rows.map(({ levelRank, ...row }) => ({ ...row, level: levelOf(levelRank) })));
}
