import type { Level } from "@preamble/domain/levels";
import { addMinutes } from "./wall-time.ts";

/**
 * Whether a patient may still cancel or move by link: until 24 h before for routine and within-2-weeks, up
 * to the start for the rest (docs/clinical/journey.md section 4). Moving to a slot passes the gate again.
 */
export function mayChangeByLink(input: {
  readonly level: Level;
  readonly startsAt: Date;
  readonly now: Date;
}): boolean {
  const needsNotice = input.level === "routine" || input.level === "within-2-weeks";
  return needsNotice ? input.now <= addMinutes(input.startsAt, -24 * 60) : input.now < input.startsAt;
}
