"use client";

import { nationalClosures } from "@preamble/booking/national-holidays";
import { Field } from "@preamble/ui/field";
import { OptionRow } from "@preamble/ui/option-row";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { dateWords, weekLines } from "../../../../features/visits/hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { WeekFields, weeklyFrom } from "./week-fields.tsx";

type Props = { slug: string; hours: Settings["hours"] };

/** When the clinic is open, weekday by weekday. */
export function ChangeHours({ slug, hours: { weekly, closedDates, seen } }: Props) {
  return (
    <ActionDialog
      key={seen}
      label="Change hours"
      heading="When the clinic is open"
      submitLabel="Save hours"
      standing={weekLines(weekly)
        .map(({ days, hours }) => `${days} ${hours}`)
        .join("; ")}
      onSubmit={(fields) =>
        staffClient(slug).settings.change.mutate({
          part: "hours",
          seen,
          value: { weekly: weeklyFrom(fields), closedDates: [...closedDates] },
        })
      }
    >
      <WeekFields weekly={weekly} />
    </ActionDialog>
  );
}

/** The days on which the clinic stays closed: holidays to tick, and any other day or days. */
export function ChangeClosedDays({
  slug,
  hours: { weekly, closedDates, seen },
  today,
}: Props & { today: string }) {
  const year = Number(today.slice(0, 4));
  const holidays = [year, year + 1].flatMap(nationalClosures);
  const offered = [...new Set([...closedDates, ...holidays])].filter((date) => date >= today).toSorted();
  return (
    <ActionDialog
      key={seen}
      label="Change closed days"
      heading="Days on which the clinic is closed"
      submitLabel="Save closed days"
      standing={`${closedDates.filter((date) => date >= today).length} closed days ahead`}
      onSubmit={(fields) =>
        staffClient(slug).settings.change.mutate({
          part: "hours",
          seen,
          value: {
            weekly: { ...weekly },
            closedDates: [
              ...closedDates.filter((date) => date < today),
              ...offered.filter((date) => fields.has(date)),
              ...daysFrom(textOf(fields, "first"), textOf(fields, "last")),
            ],
          },
        })
      }
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <Field name="first" label="Also closed on" type="date" min={today} />
        <Field name="last" label="Until (if more than one day)" type="date" min={today} />
      </div>
      <fieldset className="compact flex flex-col gap-1">
        <legend className="mb-2 font-semibold">Closed days and federal holidays ahead</legend>
        {offered.map((date) => (
          <OptionRow
            key={date}
            id={`closed-${date}`}
            type="checkbox"
            name={date}
            label={dateWords(date)}
            defaultChecked={closedDates.includes(date)}
          />
        ))}
      </fieldset>
    </ActionDialog>
  );
}

const dayMs = 86_400_000;
const longest = 92;

/** Every ISO date of a span; a day alone where no end, or an end before it, is written. */
function daysFrom(first: string, last: string): string[] {
  if (!first) return [];
  const days = Math.floor((Date.parse(last) - Date.parse(first)) / dayMs);
  return Array.from({ length: days > 0 ? Math.min(days, longest) + 1 : 1 }, (_, index) =>
    new Date(Date.parse(first) + index * dayMs).toISOString().slice(0, 10),
  );
}
