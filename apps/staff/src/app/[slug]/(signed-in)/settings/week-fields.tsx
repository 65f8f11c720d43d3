import { type WeeklyHours, weekdays } from "@preamble/booking/clinic-hours";
import { inputClass } from "@preamble/ui/field-frame";
import { weekdayNames } from "../../../../features/visits/hours-words.ts";
import { textOf } from "../../../../text-of.ts";

const spans = [0, 1] as const;
const ends = ["opens", "closes"] as const;

/** When each weekday opens and closes, twice for a break; a day without times is closed. */
export function WeekFields({ weekly }: { weekly: WeeklyHours }) {
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-muted">
        The second pair of times is for a break in the day. Without times the day is closed.
      </p>
      {weekdays.map((day) => (
        <fieldset key={day} className="compact flex flex-wrap items-center gap-x-4 gap-y-1">
          <legend className="float-start w-28 font-semibold">{weekdayNames[day]}</legend>
          {spans.map((span) => (
            <span key={span} className="flex items-center gap-1">
              {ends.map((end) => (
                <input
                  key={end}
                  type="time"
                  name={`${day}-${end}-${span}`}
                  aria-label={`${weekdayNames[day]} ${end}${span === 0 ? "" : " after a break"}`}
                  defaultValue={weekly[day]?.[span]?.[end] ?? ""}
                  className={inputClass}
                />
              ))}
            </span>
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** The hours as they were written; a time without its other end is left for the server to refuse. */
export function weeklyFrom(fields: FormData): Partial<Record<(typeof weekdays)[number], Period[]>> {
  return Object.fromEntries(
    weekdays.map((day) => [
      day,
      spans
        .map((span) => ({
          opens: textOf(fields, `${day}-opens-${span}`),
          closes: textOf(fields, `${day}-closes-${span}`),
        }))
        .filter(({ opens, closes }) => opens || closes),
    ]),
  );
}

type Period = { opens: string; closes: string };
