import type { Tx } from "@preamble/db/client";
import { task } from "@preamble/db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";

/** What is still to be done about a case, the first due first. */
export async function caseTasks(tx: Tx, clinicId: string, caseId: string) {
  return tx
    .select({ id: task.id, kind: task.kind, dueAt: task.dueAt })
    .from(task)
    .where(and(eq(task.clinicId, clinicId), eq(task.caseId, caseId), isNull(task.doneAt)))
    .orderBy(asc(task.dueAt));
}
