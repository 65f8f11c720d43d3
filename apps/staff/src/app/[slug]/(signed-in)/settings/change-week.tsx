"use client";

import { defaultNewVisitsKept } from "@preamble/booking/week-plan";
import { type VisitType, visitTypes } from "@preamble/booking/visit-types";
import { Field, SelectField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { visitName } from "../../../../visit-names.ts";
import { daysFrom, PlanDays } from "./plan-days.tsx";

type Props = {
  slug: string;
  clinician: Settings["clinicians"][number];
  locations: Settings["locations"];
};

const places = Array.from({ length: 8 }, (_, index) => index);
const types = Object.keys(visitTypes) as VisitType[];

/** Plans when and where a clinician sees patients, and for what. */
export function ChangeWeek({ slug, clinician: { id, name, plan, seen }, locations }: Props) {
  return (
    <ActionDialog
      key={seen}
      label={`Plan the week of ${name}`}
      heading={`The week of ${name}`}
      submitLabel="Save the week"
      standing="another plan for this clinician"
      onSubmit={(fields) =>
        staffClient(slug).staff.changeWeek.mutate({
          staffMemberId: id,
          seen,
          plan: {
            order: places
              .map((place) => textOf(fields, `visit-${place}`))
              .flatMap((chosen) => types.filter((type) => type === chosen)),
            newVisitsKept: Number(textOf(fields, "new-visits-kept")),
            days: daysFrom(fields),
          },
        })
      }
    >
      <p>
        What can be booked follows when you save. Visits that are booked stay, and are counted above where
        they no longer fit.
      </p>
      <PlanDays plan={plan} locations={locations} />
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
              defaultValue={plan?.order[place] ?? ""}
            >
              <option value="">{place === 0 ? "Choose" : "None"}</option>
              {types.map((type) => (
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
        defaultValue={plan?.newVisitsKept ?? defaultNewVisitsKept}
      />
    </ActionDialog>
  );
}
