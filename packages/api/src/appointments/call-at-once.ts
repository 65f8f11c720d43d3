import { type cases, task } from "@preamble/db/schema";
import { and, eq, isNull, lte } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { callTask } from "./return-to-queue.ts";

/** Leaves a call that the clinic is to make now, unless one is waiting already. */
export async function callAtOnce(
  { tx, actor, now }: VerbContext,
  row: typeof cases.$inferSelect,
): Promise<void> {
  const [waiting] = await tx
    .select({ id: task.id })
    .from(task)
    .where(
      and(
        eq(task.clinicId, row.clinicId),
        eq(task.caseId, row.id),
        eq(task.kind, "call-back"),
        isNull(task.doneAt),
        lte(task.dueAt, now()),
      ),
    )
    .limit(1);
  if (!waiting) await callTask({ tx, actor }, row, now());
}
