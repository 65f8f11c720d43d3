import { closingOf } from "@preamble/booking/clinic-hours";
import type { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import type { Clinic } from "../clinic.ts";

/**
 * By when a patient is called who was not there for a visit, as was found at `at`: that day for same-day and
 * within-48-hours (docs/clinical/journey.md section 4).
 */
export function callMissedBy(
  { hours }: Pick<Clinic, "hours">,
  { levelRank, dueAt }: Pick<typeof cases.$inferSelect, "levelRank" | "dueAt">,
  at: Date,
): Date {
  if (!["same-day", "within-48-hours"].includes(levelOf(levelRank))) return dueAt;
  const closing = closingOf(hours, at);
  return closing && closing > at ? closing : at;
}
