import { callsBy } from "@preamble/booking/clock";
import { cases, task } from "@preamble/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Clinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";

/** After a change of hours, who has no time in their window is called by when they would be by the new ones. */
export async function bringCallsForward(
  { tx, now }: Pick<VerbContext, "tx" | "now">,
  { id: clinicId, hours }: Clinic,
): Promise<void> {
  const toMake = and(
    eq(task.clinicId, clinicId),
    eq(task.cause, "no-slot"),
    isNull(task.doneAt),
    gt(task.dueAt, now()),
  );
  const waiting = await tx
    .select({ taskId: task.id, dueAt: cases.dueAt })
    .from(task)
    .innerJoin(cases, and(eq(cases.clinicId, task.clinicId), eq(cases.id, task.caseId)))
    .where(toMake)
    .orderBy(cases.id)
    .for("no key update", { of: cases });
  for (const { taskId, dueAt } of waiting) {
    const by = callsBy(dueAt, hours, now());
    await tx
      .update(task)
      .set({ dueAt: by })
      .where(and(toMake, eq(task.id, taskId), gt(task.dueAt, by)));
  }
}
