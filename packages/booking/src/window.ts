import type { Level } from "@preamble/domain/levels";
import { type ClinicHours, closingOf, nextOpening, openMinutesLeft } from "./clinic-hours.ts";
import { addCalendarDays, addMinutes } from "./wall-time.ts";

/** Days ahead that a case with no urgent need may book (docs/clinical/journey.md section 4). */
export const horizonDays = 60;

/**
 * The latest start that a level may book, counted from when the case was raised and, where nothing is urgent, from
 * today: the horizon says how far ahead the clinic plans. Null for emergency-now, which books nothing.
 * A more urgent level never gets a longer window: where the clinic stays shut, staff name the next safer
 * service and not a later slot (docs/clinical/triage-rules.md section 1).
 */
export function bookingWindowEnd(input: {
  readonly level: Level;
  readonly from: Date;
  readonly hours: ClinicHours;
  readonly now: Date;
}): Date | null {
  const { level, from, hours, now } = input;
  const twoDays = addMinutes(from, 48 * 60);
  switch (level) {
    case "emergency-now":
      return null;
    case "same-day": {
      const closing = sameDayClosing(hours, from);
      return closing < twoDays ? closing : twoDays;
    }
    case "within-48-hours":
      return twoDays;
    case "within-2-weeks":
      return addCalendarDays(from, 14, hours.timeZone);
    case "routine":
    case "self-care":
      return addCalendarDays(now > from ? now : from, horizonDays, hours.timeZone);
  }
}

/** Whether a patient waits longer than the window allows: for the visit that they have, or for want of a time in it. */
export function waitsTooLong({
  windowEndsAt,
  visit,
  anyOffered,
}: {
  readonly windowEndsAt: Date | null;
  readonly visit: { readonly startsAt: Date } | null;
  /** Whether a time inside the window may be had. */
  readonly anyOffered: boolean;
}): boolean {
  if (windowEndsAt === null) return false;
  return visit ? visit.startsAt > windowEndsAt : !anyOffered;
}

/** Today's last closing; with less than one open hour left, that of the next open day. */
function sameDayClosing(hours: ClinicHours, from: Date): Date {
  const today = closingOf(hours, from);
  if (today && openMinutesLeft(hours, from) >= 60) return today;
  const opening = nextOpening(hours, today && today > from ? today : from);
  return (opening && closingOf(hours, opening)) ?? from;
}
