import type { Tx } from "@preamble/db/client";
import { type cases, task } from "@preamble/db/schema";
import { and, eq, isNull, lte } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { callTask } from "./return-to-queue.ts";

/** Leaves a call that the clinic is to make now, unless one is waiting already. */
export async function callAtOnce(
  { tx, actor, now }: VerbContext,
  row: typeof cases.$inferSelect,
): Promise<void> {
  if (!(await isCallDue(tx, row, now()))) await callTask({ tx, actor }, row, now());
}

/** Whether a call to the patient of a case waits that the clinic should have made by now. */
export async function isCallDue(
  tx: Tx,
  { clinicId, id }: typeof cases.$inferSelect,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .select({ id: task.id })
    .from(task)
    .where(
      and(
        eq(task.clinicId, clinicId),
        eq(task.caseId, id),
        eq(task.kind, "call-back"),
        isNull(task.doneAt),
        lte(task.dueAt, now),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
