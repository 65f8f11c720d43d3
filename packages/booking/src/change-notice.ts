import type { Level } from "@preamble/domain/levels";
import { addMinutes } from "./wall-time.ts";

/**
 * The last moment at which a patient may still cancel or move by link: 24 h before for routine and
 * within-2-weeks, the start for the rest (docs/clinical/journey.md section 4).
 */
export function lastChangeByLink({ level, startsAt }: { level: Level; startsAt: Date }): Date {
  const needsNotice = level === "routine" || level === "within-2-weeks";
  return needsNotice ? addMinutes(startsAt, -24 * 60) : startsAt;
}

/** Whether a patient may still cancel or move by link. Moving to a slot passes the gate again. */
export function mayChangeByLink(input: {
  readonly level: Level;
  readonly startsAt: Date;
  readonly now: Date;
}): boolean {
  return input.now < input.startsAt && input.now <= lastChangeByLink(input);
}
