import { Field } from "@preamble/ui/field";
import { useId } from "react";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { dateWords } from "../../../../features/visits/hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { dayFrom, DaySpans } from "./day-spans.tsx";
import { VisitOrder, visitsFrom } from "./visit-order.tsx";

type Clinician = Settings["clinicians"][number];

type Props = {
  slug: string;
  clinician: Clinician;
  locations: Settings["locations"];
  today: string;
  /** The day that is changed; null for one more. */
  day: Clinician["dayPlans"][number] | null;
  onSaved: (words: string) => void;
};

/** Plans one date of a clinician, in place of what the week says of it. */
export function PlanDay({ slug, clinician: { id, name, plan }, locations, today, day, onSaved }: Props) {
  const dateId = useId();
  return (
    <ActionDialog
      label={
        day ? (
          <>
            Change<span className="sr-only"> {dateWords(day.date)}</span>
          </>
        ) : (
          `Plan one day of ${name}`
        )
      }
      kind={day ? "quiet" : "secondary"}
      heading={day ? `${name} on ${dateWords(day.date)}` : `One day of ${name}`}
      submitLabel="Save the day"
      standing="another plan for this day"
      onSubmit={async (fields) => {
        const date = day?.date ?? textOf(fields, "date");
        await staffClient(slug).staff.planDay.mutate({
          staffMemberId: id,
          date,
          seen: day?.seen ?? null,
          plan: { ...visitsFrom(fields), ...dayFrom(fields, "day") },
        });
        onSaved(`Saved: ${dateWords(date)}.`);
      }}
    >
      <p>
        On this day these hours stand in place of the week. They are offered within the hours of the location,
        not on closed days or days away. Visits that are booked stay, and the front desk has a call to make
        about each where {name} is not there any more.
      </p>
      {day ? null : <Field id={dateId} name="date" label="Day" type="date" min={today} required />}
      <p className="text-sm text-muted">The second part of the day comes after a break.</p>
      <DaySpans name="day" label="Hours" planned={day?.plan} locations={locations} required />
      <VisitOrder planned={day?.plan ?? plan} />
    </ActionDialog>
  );
}
