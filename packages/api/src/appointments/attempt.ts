import type { GateAttempt } from "@preamble/booking/gate";
import type { VerbContext } from "../define-verb.ts";

/** Who asks the gate, by the actor of the call; a patient is held to the window, the front desk may write why not. */
export function attemptOf(
  { actor, now }: Pick<VerbContext, "actor" | "now">,
  at: { readonly moving: boolean; readonly overrideReason?: string | undefined },
): GateAttempt {
  const { moving, overrideReason } = at;
  if (actor.kind !== "staff")
    return { now: now(), route: moving ? "reschedule" : "patient", role: "patient" };
  return {
    now: now(),
    route: moving ? "reschedule" : "staff",
    role: actor.roles.includes("clinician") ? "clinician" : "front-desk",
    overrideReason,
  };
}
