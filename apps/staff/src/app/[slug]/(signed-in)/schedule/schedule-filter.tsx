import { Button } from "@preamble/ui/button";
import { SelectField } from "@preamble/ui/field";
import type { Choice } from "./filter-choices.ts";

export const views = ["list", "day", "week"] as const;
export type View = (typeof views)[number];

const viewNames: Readonly<Record<View, string>> = { list: "List", day: "Day", week: "Week" };

type Props = {
  base: string;
  date: string;
  view: View;
  clinicians: readonly Choice[];
  clinician: string;
  locations: readonly Choice[];
  location: string;
};

/** How the schedule is shown, and whose and which location's visits. */
export function ScheduleFilter({ base, date, view, clinicians, clinician, locations, location }: Props) {
  return (
    <form action={base} className="no-print compact my-3 flex flex-wrap items-end gap-4">
      <input type="hidden" name="day" value={date} />
      <SelectField name="view" label="Show as" defaultValue={view}>
        {views.map((one) => (
          <option key={one} value={one}>
            {viewNames[one]}
          </option>
        ))}
      </SelectField>
      <SelectField name="clinician" label="Clinician" defaultValue={clinician}>
        <option value="">All</option>
        {clinicians.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="location" label="Location" defaultValue={location}>
        <option value="">All</option>
        {locations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" kind="secondary">
        Show
      </Button>
    </form>
  );
}
