import type { Level } from "@preamble/domain/levels";
import { addMinutes } from "./wall-time.ts";

/** Whom a clock that runs out is brought before, in this order. */
export const audiences = ["owner", "on-call", "phone-list"] as const;

export type Audience = (typeof audiences)[number];

export interface Clock {
  readonly level: Level;
  readonly raisedAt: Date;
  readonly dueAt: Date;
}

/** The n-th time that a clock is brought before someone, counted from 1. */
export interface Escalation {
  readonly step: number;
  readonly at: Date;
  readonly audience: Audience;
  /** Nobody has looked by the time at which someone must have. */
  readonly breached: boolean;
}

const emergencyMinutes = 5;
/** What an emergency has from its alert, or from when someone reads it (journey.md section 4). */
const emergencyDueMinutes = 15;
const shares = [0.5, 0.8, 1];

/**
 * The last escalation that is due by now, of those after `after`; null where none is. What was missed while
 * nobody could be told is said once, to those who would by now have been told.
 */
export function dueEscalation(clock: Clock, after: number, now: Date): Escalation | null {
  const next = nextEscalation(clock, after);
  if (!next || next.at > now) return null;
  if (clock.level === "emergency-now") {
    const missed = Math.floor((now.getTime() - next.at.getTime()) / (emergencyMinutes * 60_000));
    return nextEscalation(clock, after + missed);
  }
  return dueEscalation(clock, next.step, now) ?? next;
}

/**
 * What follows the escalation `after` (0 is the clock's own start) while nobody has looked: at 50, 80 and 100 %
 * of the time to the owner, the on-call list and the phone list. An emergency goes out again every 5 minutes
 * until its calls are made, so it always has a next.
 */
export function nextEscalation({ level, raisedAt, dueAt }: Clock, after: number): Escalation | null {
  const step = after + 1;
  const audience = audiences[Math.min(after, audiences.length - 1)] ?? "phone-list";
  if (level === "emergency-now") {
    const at = addMinutes(dueAt, emergencyMinutes * step - emergencyDueMinutes);
    return { step, at, audience, breached: at >= dueAt };
  }
  const share = shares[after];
  if (share === undefined) return null;
  const at = new Date(raisedAt.getTime() + share * (dueAt.getTime() - raisedAt.getTime()));
  return { step, at, audience, breached: share === 1 };
}
