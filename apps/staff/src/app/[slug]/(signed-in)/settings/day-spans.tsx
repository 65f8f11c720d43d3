import type { PlannedDay } from "@preamble/booking/week-plan";
import { inputClass } from "@preamble/ui/field-frame";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";

type Props = {
  /** Before the names of its fields, where a form has several. */
  name: string;
  label: string;
  planned: PlannedDay | undefined;
  locations: Settings["locations"];
  /** Whether the day has to have times. */
  required?: boolean;
};

const spans = [0, 1] as const;
const ends = [
  ["opens", "from"],
  ["closes", "to"],
] as const;

/** When and where a clinician works on one day, in two parts for a break. */
export function DaySpans({ name, label, planned, locations, required = false }: Props) {
  return (
    <fieldset className="compact flex flex-col gap-1 border-b border-line pb-2">
      <legend className="font-semibold">{label}</legend>
      {spans.map((span) => {
        const after = span === 0 ? "" : " after a break";
        const part = planned?.spans[span];
        return (
          <span key={span} className="flex flex-wrap items-center gap-1">
            {ends.map(([end, word]) => (
              <input
                key={end}
                type="time"
                name={`${name}-${end}-${span}`}
                aria-label={`${label} ${word}${after}`}
                required={required && span === 0}
                defaultValue={part?.[end] ?? ""}
                className={inputClass}
              />
            ))}
            <select
              name={`${name}-place-${span}`}
              aria-label={`${label} location${after}`}
              defaultValue={part?.locationId ?? locations[0]?.id}
              className={`min-w-0 flex-1 ${inputClass}`}
            >
              {locations.map((place) => (
                <option key={place.id} value={place.id}>
                  {place.name}
                </option>
              ))}
            </select>
          </span>
        );
      })}
      <label className="flex min-h-(--control) items-center gap-2">
        <input
          type="checkbox"
          name={`${name}-urgent`}
          className="size-5"
          defaultChecked={planned?.urgentOnly ?? false}
        />
        Urgent checks only
      </label>
    </fieldset>
  );
}

/** The day as it was written; a time without its other end is left for the server to refuse. */
export const dayFrom = (fields: FormData, name: string) => ({
  spans: spans
    .map((span) => ({
      opens: textOf(fields, `${name}-opens-${span}`),
      closes: textOf(fields, `${name}-closes-${span}`),
      locationId: textOf(fields, `${name}-place-${span}`),
    }))
    .filter(({ opens, closes }) => opens || closes),
  urgentOnly: fields.has(`${name}-urgent`),
});
