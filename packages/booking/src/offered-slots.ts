import { type GateAttempt, type GateCase, type GateSlot, mayBook } from "./gate.ts";
import { isRemote } from "./offers.ts";

type Request = Omit<GateCase, "inPersonLeft"> & GateAttempt;

/** Whether one of the free slots in the room may be had by this case, without a written reason. */
export function isInPersonLeft(free: readonly GateSlot[], request: Request): boolean {
  const plain = { ...request, overrideReason: undefined, inPersonLeft: true };
  return free.some((slot) => !isRemote(slot.visitType) && mayBook({ ...plain, slot }).allowed);
}

/**
 * The free slots that a case may book now: in the room first, by telephone for same-day once none in the
 * room is left. Empty means "no slot in window", and for emergency-now it always is.
 */
export function offeredSlots<S extends GateSlot>(free: readonly S[], request: Request): readonly S[] {
  const inPersonLeft = isInPersonLeft(free, request);
  return free.filter((slot) => mayBook({ ...request, inPersonLeft, slot }).allowed);
}
