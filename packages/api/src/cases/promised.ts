import { callsBy, goesElsewhere } from "@preamble/booking/clock";
import { clockRuns } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import type { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import type { Clinic } from "../clinic.ts";
import { awaitsPlace } from "./awaits-place.ts";

/**
 * What the patient reads of the clock of a case: whether to go elsewhere now, and by when the clinic acts. Who was to be
 * called or placed by a closing goes elsewhere though someone has looked.
 */
export async function promised(
  tx: Tx,
  row: typeof cases.$inferSelect,
  { hours }: Pick<Clinic, "hours">,
  now: Date,
) {
  const found = { ...row, level: levelOf(row.levelRank) };
  const waits = () => (found.level === "same-day" ? clockRuns(found) : awaitsPlace(tx, row));
  const isSentAway = goesElsewhere(found, hours, now) && (await waits());
  return { goesElsewhere: isSentAway, dueAt: isSentAway ? callsBy(row.dueAt, hours, now) : row.dueAt };
}
