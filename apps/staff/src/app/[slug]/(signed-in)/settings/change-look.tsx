"use client";

import { ownColour } from "@preamble/documents/clinic-colour";
import { Field, SelectField, TextAreaField } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";

/** How the clinic is named, and looks on paper. */
export function ChangeLook({
  slug,
  look: { name, phone, branding, seen },
}: {
  slug: string;
  look: Settings["look"];
}) {
  return (
    <ActionDialog
      key={seen}
      label="Change name and look"
      heading="How the clinic is named and looks"
      submitLabel="Save"
      standing={`${name}, ${phone}`}
      onSubmit={(fields) => {
        const paper = textOf(fields, "paper");
        return staffClient(slug).settings.change.mutate({
          part: "look",
          seen,
          value: {
            name: textOf(fields, "clinic-name"),
            phone: textOf(fields, "clinic-phone"),
            branding: {
              address: textOf(fields, "clinic-address")
                .split("\n")
                .map((line) => line.trim())
                .filter(Boolean),
              country: textOf(fields, "country").toUpperCase() || null,
              initials: textOf(fields, "initials") || null,
              colour: textOf(fields, "colour") || null,
              paper: paper === "A4" || paper === "LETTER" ? paper : null,
            },
          },
        });
      }}
    >
      <Field name="clinic-name" label="Name" required maxLength={120} defaultValue={name} />
      <Field
        name="clinic-phone"
        label="Phone"
        hint="Patients are told to call it."
        type="tel"
        required
        defaultValue={phone}
      />
      <TextAreaField
        name="clinic-address"
        label="Address on letters"
        rows={3}
        defaultValue={branding?.address.join("\n")}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          name="initials"
          label="Initials"
          hint="One to three letters in place of a logo"
          maxLength={3}
          defaultValue={branding?.initials ?? ""}
        />
        <Field
          name="colour"
          label="Colour"
          hint="Dark enough to be read on white"
          type="color"
          className="w-24"
          defaultValue={branding?.colour ?? ownColour}
        />
        <Field
          name="country"
          label="Country"
          hint="Two letters, such as US"
          maxLength={2}
          pattern="[A-Za-z]{2}"
          defaultValue={branding?.country ?? ""}
        />
        <SelectField
          name="paper"
          label="Paper"
          hint="Of letters and summaries"
          defaultValue={branding?.paper ?? ""}
        >
          <option value="">By country</option>
          <option value="A4">A4</option>
          <option value="LETTER">US Letter</option>
        </SelectField>
      </div>
    </ActionDialog>
  );
}
