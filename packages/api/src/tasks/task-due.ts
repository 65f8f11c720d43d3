import { addOpenTime, closingOf, isOpen, nextOpening } from "@preamble/booking/clinic-hours";
import { addMinutes } from "@preamble/booking/wall-time";
import type { Clinic } from "../clinic.ts";

/** By when a task is to be done, in the clinic's own hours. */
export const taskTimes = ["within-the-hour", "today", "next-day", "within-a-week"] as const;

type TaskTime = (typeof taskTimes)[number];

/** While the clinic is closed "today" is the next day that it opens. */
export function taskDue({ hours }: Pick<Clinic, "hours">, when: TaskTime, now: Date): Date {
  const closingAfter = (at: Date) => {
    const opens = nextOpening(hours, at);
    return (opens && closingOf(hours, opens)) ?? addMinutes(at, 1440);
  };
  const today = (isOpen(hours, now) ? closingOf(hours, now) : null) ?? closingAfter(now);
  switch (when) {
    case "within-the-hour":
      return addOpenTime(hours, now, 60) ?? addMinutes(now, 60);
    case "today":
      return today;
    case "next-day":
      return closingAfter(today);
    case "within-a-week":
      return addMinutes(now, 7 * 1440);
  }
}
