"use client";

import { adultAge } from "@preamble/booking/visit-settings";
import { Field } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";

/** Whom the clinic sees, and who books alone. */
export function ChangeAges({
  slug,
  ages: { youngestAge, ageToActAlone, seen },
}: {
  slug: string;
  ages: Settings["ages"];
}) {
  return (
    <ActionDialog
      key={seen}
      label="Change ages"
      heading="Children and young people"
      submitLabel="Save"
      standing={`seen from ${youngestAge}, alone from ${ageToActAlone}`}
      onSubmit={(fields) =>
        staffClient(slug).settings.change.mutate({
          part: "ages",
          seen,
          value: {
            youngestAge: Number(textOf(fields, "youngest-age")),
            ageToActAlone: Number(textOf(fields, "age-to-act-alone")),
          },
        })
      }
    >
      <Field
        name="youngest-age"
        label="Youngest age seen here"
        hint="Who is younger gets the safety result and its alert, books nothing, and is sent to a child’s doctor."
        type="number"
        required
        min={0}
        max={adultAge}
        defaultValue={youngestAge}
      />
      <Field
        name="age-to-act-alone"
        label="Age from which one books without a parent or guardian"
        type="number"
        required
        min={0}
        max={adultAge}
        defaultValue={ageToActAlone}
      />
    </ActionDialog>
  );
}
