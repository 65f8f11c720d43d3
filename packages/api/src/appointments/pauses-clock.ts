import { tooLateForToday } from "@preamble/booking/clock";
import type { GateAttempt, OverridableReason } from "@preamble/booking/gate";
import { clockRuns } from "@preamble/db/case-status";
import type { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import type { Clinic } from "../clinic.ts";

/**
 * Whether a visit stops the clock of its case: one inside the window does (docs/clinical/journey.md section 4). A later
 * one is no substitute for a look at the case, which a clinician has taken who wrote why it will do; after the front
 * desk's reason someone still must. Nor does a visit that a same-day patient books who was sent to urgent care, until
 * the clinic has called as it said it would once it opens.
 */
export function pausesClock(
  row: typeof cases.$inferSelect,
  { hours }: Pick<Clinic, "hours">,
  overridden: readonly OverridableReason[],
  { role }: Pick<GateAttempt, "role">,
): boolean {
  if (overridden.includes("outside-window") && role !== "clinician") return false;
  const level = levelOf(row.levelRank);
  const isToBeCalled = level === "same-day" && clockRuns({ ...row, level });
  return role !== "patient" || !isToBeCalled || !tooLateForToday(hours, row.raisedAt);
}
