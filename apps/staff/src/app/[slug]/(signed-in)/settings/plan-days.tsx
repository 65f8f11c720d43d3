import { weekdays } from "@preamble/booking/clinic-hours";
import type { WeekPlan } from "@preamble/booking/week-plan";
import { weekdayNames } from "../../../../features/visits/hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { dayFrom, DaySpans } from "./day-spans.tsx";

type Props = { plan: WeekPlan | null; locations: Settings["locations"] };

/** When and where a clinician works on each weekday; a day without times is free. */
export function PlanDays({ plan, locations }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">
        The second part of a day comes after a break. A day without times is free.
      </p>
      {weekdays.map((day) => (
        <DaySpans
          key={day}
          name={day}
          label={weekdayNames[day]}
          planned={plan?.days[day]}
          locations={locations}
        />
      ))}
    </div>
  );
}

/** The days as they were written. */
export const daysFrom = (fields: FormData) =>
  Object.fromEntries(weekdays.map((day) => [day, dayFrom(fields, day)]));
