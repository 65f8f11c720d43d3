import type { Level } from "@preamble/domain/levels";
import { noCallOf } from "./call-plan.ts";
import { onceAwake } from "./reminders.ts";
import { addCalendarDays } from "./wall-time.ts";

/** After how many days who wants no visit now is asked again (docs/clinical/journey.md section 4). */
const askAgainDays = 14;

/** Whether a level lets the patient put the visit off. */
export const mayPutOff = (level: Level): boolean => level === "self-care";

export type AskedBy = "mail" | "call";

/** How someone can be asked again; null where there is neither an address nor a number that is safe to call. */
export function askedBy(person: {
  readonly email: string | null;
  readonly phone: string | null;
  readonly safeToCall: boolean;
}): AskedBy | null {
  if (person.email) return "mail";
  return noCallOf(person) ? null : "call";
}

/** When who puts the visit off now is asked again, and nobody woken for it. */
export const askAgainAt = (now: Date, timeZone: string): Date =>
  onceAwake(addCalendarDays(now, askAgainDays, timeZone), timeZone);
