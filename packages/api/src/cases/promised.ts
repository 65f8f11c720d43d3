import { callsBy, goesElsewhere } from "@preamble/booking/clock";
import { clockRuns } from "@preamble/db/case-status";
import type { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import type { Clinic } from "../clinic.ts";

/** What the patient reads of the clock of a case: whether to go elsewhere now, and by when the clinic acts. */
export function promised(row: typeof cases.$inferSelect, { hours }: Pick<Clinic, "hours">, now: Date) {
  const found = { ...row, level: levelOf(row.levelRank) };
  const isSentAway = clockRuns(found) && goesElsewhere(found, hours, now);
  return { goesElsewhere: isSentAway, dueAt: isSentAway ? callsBy(row.dueAt, hours, now) : row.dueAt };
}
