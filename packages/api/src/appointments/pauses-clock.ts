import type { GateAttempt, OverridableReason } from "@preamble/booking/gate";
import type { Tx } from "@preamble/db/client";
import type { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { promised } from "../cases/promised.ts";
import type { Clinic } from "../clinic.ts";

/**
 * Whether a visit stops the clock of its case: one inside the window does (docs/clinical/journey.md section 4). A later
 * one is no substitute for a look at the case, which a clinician has taken who wrote why it will do; after the front
 * desk's reason someone still must. Nor does a visit that a same-day patient books who was sent to urgent care, whom
 * the clinic calls once it opens.
 */
export async function pausesClock(
  tx: Tx,
  row: typeof cases.$inferSelect,
  {
    home,
    now,
    overridden,
    role,
  }: {
    readonly home: Pick<Clinic, "hours">;
    readonly now: Date;
    readonly overridden: readonly OverridableReason[];
    readonly role: GateAttempt["role"];
  },
): Promise<boolean> {
  if (overridden.includes("outside-window") && role !== "clinician") return false;
  return (
    role !== "patient" ||
    levelOf(row.levelRank) !== "same-day" ||
    !(await promised(tx, row, home, now)).goesElsewhere
  );
}
