import { type GateCase, type GateReason, mayBook } from "./gate.ts";
import type { VisitType } from "./visit-types.ts";

/** What stands against a visit that is booked, and not only against booking it anew. */
const against: readonly GateReason[] = ["emergency", "outside-window", "mode-not-allowed"];

/** Whether a visit that was booked may stay for a case as it is now; one that has begun stays. */
export function stillSuits({
  gate,
  visit,
  now,
}: {
  readonly gate: Omit<GateCase, "inPersonLeft">;
  readonly visit: { readonly startsAt: Date; readonly visitType: VisitType };
  readonly now: Date;
}): boolean {
  if (visit.startsAt <= now) return true;
  const slot = { ...visit, keptFor: null, freedAt: null };
  const answer = mayBook({ ...gate, slot, now, inPersonLeft: true, route: "reschedule", role: "patient" });
  return answer.allowed || !answer.reasons.some((reason) => against.includes(reason));
}
