import type { GateAttempt, OverridableReason } from "@preamble/booking/gate";

/**
 * Whether a visit stops the clock of its case: one inside the window does (docs/clinical/journey.md section 4). A later
 * one is no substitute for a look at the case, which a clinician has taken who wrote why it will do; after the front
 * desk's reason someone still must.
 */
export const pausesClock = (
  overridden: readonly OverridableReason[],
  { role }: Pick<GateAttempt, "role">,
): boolean => !overridden.includes("outside-window") || role === "clinician";
