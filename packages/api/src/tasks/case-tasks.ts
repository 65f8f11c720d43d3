import type { Tx } from "@preamble/db/client";
import { task } from "@preamble/db/schema";
import { and, asc, eq } from "drizzle-orm";
import { stillToDo } from "./still-to-do.ts";

/** What is still to be done about a case, the first due first. */
export async function caseTasks(tx: Tx, clinicId: string, caseId: string, now: Date) {
  return tx
    .select({ id: task.id, kind: task.kind, cause: task.cause, dueAt: task.dueAt, soonerAt: task.soonerAt })
    .from(task)
    .where(and(eq(task.clinicId, clinicId), eq(task.caseId, caseId), stillToDo(now)))
    .orderBy(asc(task.dueAt));
}
