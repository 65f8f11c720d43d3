import { visitTypeIds } from "@preamble/booking/visit-types";
import { defaultNewVisitsKept, type WeekPlan } from "@preamble/booking/week-plan";
import { Field, SelectField } from "@preamble/ui/field";
import { useId } from "react";
import { textOf } from "../../../../text-of.ts";
import { visitName } from "../../../../features/visits/visit-names.ts";

type Planned = Pick<WeekPlan, "order" | "newVisitsKept">;

const places = Array.from({ length: 8 }, (_, index) => index);

/** What hours are filled with, and how much of it is kept back. */
export function VisitOrder({ planned }: { planned: Planned | null }) {
  const id = useId();
  return (
    <>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-2 font-semibold">Visits, in their order</legend>
        <p className="text-sm text-muted">
          Each part of a day is filled with them from its start, one after another, and begun anew.
        </p>
        <div className="compact grid gap-x-4 gap-y-2 sm:grid-cols-2">
          {places.map((place) => (
            <SelectField
              key={place}
              id={`${id}-visit-${place}`}
              name={`visit-${place}`}
              label={`Visit ${place + 1}`}
              className="w-full"
              required={place === 0}
              defaultValue={planned?.order[place] ?? ""}
            >
              <option value="">{place === 0 ? "Choose" : "None"}</option>
              {visitTypeIds.map((type) => (
                <option key={type} value={type}>
                  {visitName(type)}
                </option>
              ))}
            </SelectField>
          ))}
        </div>
      </fieldset>
      <Field
        id={`${id}-kept`}
        name="new-visits-kept"
        label="New visits kept back, of a hundred"
        hint="For patients who are to be seen within two weeks. Of urgent checks some are always kept."
        type="number"
        min={0}
        max={100}
        required
        className="w-24"
        defaultValue={planned?.newVisitsKept ?? defaultNewVisitsKept}
      />
    </>
  );
}

/** The visits as they were chosen. */
export const visitsFrom = (fields: FormData) => ({
  order: places
    .map((place) => textOf(fields, `visit-${place}`))
    .flatMap((chosen) => visitTypeIds.filter((type) => type === chosen)),
  newVisitsKept: Number(textOf(fields, "new-visits-kept")),
});
