import { cases } from "@preamble/db/schema";
import type { CallCause } from "@preamble/db/schema/task";
import { and, eq } from "drizzle-orm";
import { resumeEscalation } from "../cases/schedule-escalation.ts";
import type { VerbContext } from "../define-verb.ts";
import { callUntil } from "./call-at-once.ts";

/**
 * A case without its visit is the clinic's again: its clock runs on at the old due time, from the step that it
 * had reached, and someone is to call, for a cause, by `callBy` (docs/clinical/journey.md section 4).
 */
export async function returnToQueue(
  { tx, jobs, actor }: Pick<VerbContext, "tx" | "jobs" | "actor">,
  row: typeof cases.$inferSelect,
  callBy: Date,
  cause: CallCause,
): Promise<void> {
  await callUntil({ tx, actor }, row, callBy, cause);
  await restartClock({ tx, jobs }, row);
}

/** The clock runs on at the old due time until someone has looked. */
export async function restartClock(
  { tx, jobs }: Pick<VerbContext, "tx" | "jobs">,
  row: typeof cases.$inferSelect,
): Promise<typeof cases.$inferSelect> {
  const again = { status: "new" as const, version: row.version + 1 };
  await tx
    .update(cases)
    .set(again)
    .where(and(eq(cases.clinicId, row.clinicId), eq(cases.id, row.id)));
  await resumeEscalation({ tx, jobs }, row);
  return { ...row, ...again };
}
