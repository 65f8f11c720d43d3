"use client";

import { Field, TextAreaField } from "@preamble/ui/field";
import { useState } from "react";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { WeekFields, weeklyFrom } from "./week-fields.tsx";

type Place = Settings["locations"][number];

/** Changes a place where patients are seen, or adds one; pressed twice it is added once. */
export function EditLocation({ slug, place }: { slug: string; place: Place | null }) {
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const locationId = place?.id ?? newId;
  return (
    <ActionDialog
      key={place?.seen}
      label={place ? `Change ${place.name}` : "Add a location"}
      heading={place ? place.name : "A new location"}
      submitLabel="Save location"
      standing={place ? place.name : "the locations of the clinic"}
      onSubmit={async (fields) => {
        const { locations } = staffClient(slug);
        const value = {
          name: textOf(fields, "location-name"),
          address: textOf(fields, "location-address") || null,
          hours: weeklyFrom(fields),
        };
        if (place) await locations.change.mutate({ locationId, seen: place.seen, value });
        else await locations.add.mutate({ locationId, value });
        setNewId(crypto.randomUUID());
      }}
    >
      <Field
        id={`${place?.id ?? "new"}-name`}
        name="location-name"
        label="Name"
        required
        maxLength={120}
        defaultValue={place?.name ?? ""}
      />
      <TextAreaField
        id={`${place?.id ?? "new"}-address`}
        name="location-address"
        label="Address"
        rows={3}
        defaultValue={place?.address ?? ""}
      />
      <WeekFields weekly={place?.hours ?? {}} />
    </ActionDialog>
  );
}
