import { weekdays } from "@preamble/booking/clinic-hours";
import type { WeekPlan } from "@preamble/booking/week-plan";
import { inputClass } from "@preamble/ui/field-frame";
import { weekdayNames } from "../../../../hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";

type Props = { plan: WeekPlan | null; locations: Settings["locations"] };

const spans = [0, 1] as const;
const ends = [
  ["opens", "from"],
  ["closes", "to"],
] as const;

/** When and where a clinician works on each weekday, in two parts for a break; a day without times is free. */
export function PlanDays({ plan, locations }: Props) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-muted">
        The second part of a day comes after a break. A day without times is free.
      </p>
      {weekdays.map((day) => (
        <fieldset key={day} className="compact flex flex-col gap-1 border-b border-line pb-2">
          <legend className="font-semibold">{weekdayNames[day]}</legend>
          {spans.map((span) => {
            const after = span === 0 ? "" : " after a break";
            const planned = plan?.days[day]?.spans[span];
            return (
              <span key={span} className="flex flex-wrap items-center gap-1">
                {ends.map(([end, word]) => (
                  <input
                    key={end}
                    type="time"
                    name={`${day}-${end}-${span}`}
                    aria-label={`${weekdayNames[day]} ${word}${after}`}
                    defaultValue={planned?.[end] ?? ""}
                    className={inputClass}
                  />
                ))}
                <select
                  name={`${day}-place-${span}`}
                  aria-label={`${weekdayNames[day]} location${after}`}
                  defaultValue={planned?.locationId ?? locations[0]?.id}
                  className={`min-w-0 flex-1 ${inputClass}`}
                >
                  {locations.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </span>
            );
          })}
          <label className="flex min-h-(--control) items-center gap-2">
            <input
              type="checkbox"
              name={`${day}-urgent`}
              className="size-5"
              defaultChecked={plan?.days[day]?.urgentOnly ?? false}
            />
            Urgent checks only
          </label>
        </fieldset>
      ))}
    </div>
  );
}

/** The days as they were written; a time without its other end is left for the server to refuse. */
export const daysFrom = (fields: FormData) =>
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      {
        spans: spans
          .map((span) => ({
            opens: textOf(fields, `${day}-opens-${span}`),
            closes: textOf(fields, `${day}-closes-${span}`),
            locationId: textOf(fields, `${day}-place-${span}`),
          }))
          .filter(({ opens, closes }) => opens || closes),
        urgentOnly: fields.has(`${day}-urgent`),
      },
    ]),
  );
