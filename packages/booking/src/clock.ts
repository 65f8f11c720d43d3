import type { Level } from "@preamble/domain/levels";
import {
  addOpenTime,
  type ClinicHours,
  closingOf,
  isOpen,
  lastClosingBefore,
  nextOpening,
  openMinutesLeft,
} from "./clinic-hours.ts";
import { addCalendarDays, addMinutes } from "./wall-time.ts";

interface ClockInput {
  readonly level: Level;
  readonly from: Date;
  readonly hours: ClinicHours;
  /** From when on someone reads an emergency, `from` unless said otherwise. */
  readonly readFrom?: Date;
}

/**
 * The time by which a human must have looked (docs/clinical/journey.md section 4, triage-rules.md section 1).
 * Never before `from`. Self-care is a re-check after 14 days, thus due before routine. A same-day case that
 * comes too late for today may be due after a within-48-hours one when the clinic stays shut for two days:
 * the first was sent to urgent care at once, the second must still be placed before the doors close.
 */
export function dueAt({ level, from, hours, readFrom = from }: ClockInput): Date {
  switch (level) {
    case "emergency-now":
      return addMinutes(readFrom, 15);
    case "same-day":
      return sameDayDueAt(hours, from);
    case "within-48-hours":
      return within48HoursDueAt(hours, from);
    case "within-2-weeks":
    case "self-care":
      return addCalendarDays(from, 14, hours.timeZone);
    case "routine":
      return addCalendarDays(from, 30, hours.timeZone);
  }
}

function sameDayDueAt(hours: ClinicHours, from: Date): Date {
  const closing = closingOf(hours, from);
  const fourOpenHours = addOpenTime(hours, from, 4 * 60);
  if (!closing || tooLateForToday(hours, from)) return afterOpening(hours, from, 30);
  return fourOpenHours && fourOpenHours < closing ? fourOpenHours : closing;
}

/** Whether what came in then is too late for a clinic to call that day: it is closed, or closes within the hour. */
export const tooLateForToday = (hours: ClinicHours, from: Date): boolean =>
  !isOpen(hours, from) || openMinutesLeft(hours, from) < 60;

export interface Waiting {
  readonly level: Level;
  readonly raisedAt: Date;
  readonly dueAt: Date;
  /** Since when no time is left for it. */
  readonly noSlotAt: Date | null;
}

/**
 * Whether who sent a case is to go to urgent care now and not wait (docs/clinical/journey.md section 4): it is a
 * same-day one that came too late, or a within-48-hours one that no time was found for before the doors closed, and they
 * have not opened since.
 */
export function goesElsewhere(
  { level, raisedAt, dueAt: due, noSlotAt }: Waiting,
  hours: ClinicHours,
  now: Date,
): boolean {
  const opensAfter = (at: Date) => {
    const opening = nextOpening(hours, at);
    return opening === null || opening > now;
  };
  if (level === "same-day") return tooLateForToday(hours, raisedAt) && opensAfter(raisedAt);
  return noSlotAt !== null && due <= now && closedOn({ level, dueAt: due }, hours) && opensAfter(due);
}

/**
 * Whether a within-48-hours case was to be called or placed by a closing, past which nobody is there; a day that the
 * clinic says later to be closed has none after it.
 */
export function closedOn(
  { level, dueAt: due }: Pick<Waiting, "level" | "dueAt">,
  hours: ClinicHours,
): boolean {
  const closing = closingOf(hours, due);
  return level === "within-48-hours" && (closing === null || due >= closing);
}

/** By when the clinic calls whom it sent elsewhere. */
export const callsBy = (due: Date, hours: ClinicHours, now: Date): Date =>
  due > now ? due : afterOpening(hours, now, 30);

/** 48 hours by the clock; what falls due while closed is due at the closing before, if one is still ahead. */
function within48HoursDueAt(hours: ClinicHours, from: Date): Date {
  const due = addMinutes(from, 48 * 60);
  if (isOpen(hours, due)) return due;
  const closing = lastClosingBefore(hours, due);
  return closing && closing > from ? closing : afterOpening(hours, from, 30);
}

/** A clinic that never opens gets no delay. */
function afterOpening(hours: ClinicHours, from: Date, minutes: number): Date {
  return addMinutes(nextOpening(hours, from) ?? from, minutes);
}
