import type { NextCall } from "@preamble/booking/call-plan";
import { addMinutes } from "@preamble/booking/wall-time";

/** "4 min", "2 h 10 min", "3 d 4 h": whole minutes, rounded down. */
export function spanWords(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${days} d ${hours % 24} h`;
  if (hours > 0) return `${hours} h ${minutes % 60} min`;
  return `${minutes} min`;
}

/** What the calls about an emergency leave to be done next, and since when or how soon. */
export function nextCallClock({ step, at }: Pick<NextCall, "step" | "at">, now: Date): string {
  const left = at.getTime() - now.getTime();
  const what = step === "welfare-check" ? "decision" : "call";
  return left > 0 ? `${what} due in ${spanWords(left)}` : `${what} due for ${spanWords(-left)}`;
}

export type Clocked = {
  readonly dueAt: Date;
  readonly runs: boolean;
  /** What is to be done of an emergency. */
  readonly next?: NextCall | null;
  /** Whether someone has looked at that emergency already. */
  readonly acknowledged?: boolean;
};

/** What is due within it says no less than the call. */
const firstMinutes = 15;

/**
 * The times that a case waits for: its due time, and the next call about an emergency that someone looks after, or
 * that is to be made long before anyone has to look, as while the clinic is closed.
 */
export function clocksOf({ dueAt, runs, next = null, acknowledged = false }: Clocked, now: Date) {
  const isFirst = next !== null && next.at <= now && addMinutes(next.at, firstMinutes) < dueAt;
  return [
    ...(runs ? [{ at: dueAt, words: clockWords(dueAt, now) }] : []),
    ...(next && (acknowledged || !runs || isFirst) ? [{ at: next.at, words: nextCallClock(next, now) }] : []),
  ];
}

/** How long a human still has to look at a case, in words. */
export function clockWords(dueAt: Date, now: Date): string {
  const left = dueAt.getTime() - now.getTime();
  return left < 0 ? `overdue by ${spanWords(-left)}` : `${spanWords(left)} left`;
}
