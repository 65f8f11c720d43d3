import type { Tx } from "@preamble/db/client";
import { type cases, task } from "@preamble/db/schema";
import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { callTask } from "./return-to-queue.ts";

type Case = Pick<typeof cases.$inferSelect, "clinicId" | "id">;

/** Leaves a call that the clinic is to make now, unless one is waiting already. */
export const callAtOnce = (context: VerbContext, row: Case): Promise<void> =>
  callUntil(context, row, context.now());

/**
 * Leaves a call that the clinic is to make by some time, unless one is waiting that is due by then; one that came of
 * itself and is due later is brought forward, so that nobody is called twice.
 */
export async function callUntil(
  { tx, actor }: Pick<VerbContext, "tx" | "actor">,
  row: Case,
  dueAt: Date,
): Promise<void> {
  if (await isCallDue(tx, row, dueAt)) return;
  const forward = await tx
    .update(task)
    .set({ dueAt })
    .where(and(openCall(row), isNull(task.createdBy)))
    .returning({ id: task.id });
  if (forward.length === 0) await callTask({ tx, actor }, row, dueAt);
}

const openCall = ({ clinicId, id }: Case) =>
  and(
    eq(task.clinicId, clinicId),
    eq(task.caseId, id),
    inArray(task.kind, ["call-back", "clinician-call"]),
    isNull(task.doneAt),
  );

/** Whether a call to the patient of a case waits that is due by an instant, the clinic's or a clinician's. */
export async function isCallDue(tx: Tx, row: Case, by: Date): Promise<boolean> {
  const rows = await tx
    .select({ id: task.id })
    .from(task)
    .where(and(openCall(row), lte(task.dueAt, by)))
    .limit(1);
  return rows.length > 0;
}
