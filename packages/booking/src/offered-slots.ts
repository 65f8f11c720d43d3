import { type GateAttempt, type GateCase, type GateSlot, mayBook } from "./gate.ts";
import { isRemote } from "./offers.ts";

/**
 * The free slots that a case may book now: in the room first, by telephone for same-day once none in the
 * room is left. Empty means "no slot in window", and for emergency-now it always is.
 */
export function offeredSlots<S extends GateSlot>(
  free: readonly S[],
  request: Omit<GateCase, "inPersonLeft"> & GateAttempt,
): readonly S[] {
  const allowed = (inPersonLeft: boolean) =>
    free.filter((slot) => mayBook({ ...request, inPersonLeft, slot }).allowed);
  const first = allowed(true);
  return first.some(({ visitType }) => !isRemote(visitType)) ? first : allowed(false);
}
