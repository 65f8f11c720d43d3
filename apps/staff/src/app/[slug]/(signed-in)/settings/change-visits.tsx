"use client";

import { longestGraceMinutes, longestReminderHours } from "@preamble/booking/visit-settings";
import { Field } from "@preamble/ui/field";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { reminderWords } from "./reminder-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";

/** How patients are reminded of a visit, and how long it is kept for one who is late. */
export function ChangeVisits({
  slug,
  visits: { reminderHours, lateGraceMinutes, seen },
}: {
  slug: string;
  visits: Settings["visits"];
}) {
  return (
    <ActionDialog
      key={seen}
      label="Change reminders and lateness"
      heading="Reminders and lateness"
      submitLabel="Save"
      standing={`${reminderWords(reminderHours)}, ${lateGraceMinutes} minutes late`}
      onSubmit={(fields) =>
        staffClient(slug).settings.change.mutate({
          part: "visits",
          seen,
          value: {
            reminderHours: ["first-reminder", "second-reminder"]
              .map((name) => textOf(fields, name))
              .filter(Boolean)
              .map(Number),
            lateGraceMinutes: Number(textOf(fields, "late-grace")),
          },
        })
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {(["First", "Second"] as const).map((which, index) => (
          <Field
            key={which}
            name={`${which.toLowerCase()}-reminder`}
            label={`${which} reminder, hours before`}
            hint="Empty for none"
            type="number"
            min={1}
            max={longestReminderHours}
            defaultValue={reminderHours[index] ?? ""}
          />
        ))}
      </div>
      <Field
        name="late-grace"
        label="Minutes a late patient is waited for"
        hint="Until then a patient checks in alone, and nobody is marked as not having come."
        type="number"
        required
        min={0}
        max={longestGraceMinutes}
        defaultValue={lateGraceMinutes}
      />
    </ActionDialog>
  );
}
