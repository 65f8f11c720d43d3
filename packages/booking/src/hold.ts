import { addMinutes } from "./wall-time.ts";

/** Minutes that a slot is kept for someone who chose it and has not confirmed yet. */
export const holdMinutes = 10;

/** Since when a slot is kept that is kept until an instant: what was in time then is in time until it is over. */
export const heldSince = (heldUntil: Date): Date => addMinutes(heldUntil, -holdMinutes);

/** How long a slot is still kept, said in seconds to who counts by another clock. */
export const secondsLeft = (heldUntil: Date, now: Date): number =>
  (heldUntil.getTime() - now.getTime()) / 1000;
