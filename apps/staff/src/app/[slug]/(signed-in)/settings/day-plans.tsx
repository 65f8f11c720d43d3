"use client";

import { useId, useState } from "react";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import { dayPlanWords, timesWords } from "./day-plan-words.ts";
import { dateWords } from "../../../../features/visits/hours-words.ts";
import type { Settings } from "../../../../server/staff.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { PlanDay } from "./plan-day.tsx";
import { useFocusOnLoss } from "./use-focus-on-loss.ts";

type Props = {
  slug: string;
  clinician: Settings["clinicians"][number];
  locations: Settings["locations"];
  today: string;
};

/** The dates ahead on which a clinician works other hours than the week says: planned, changed and taken back. */
export function DayPlans({ slug, clinician, locations, today }: Props) {
  const { id, name, dayPlans } = clinician;
  const headingId = useId();
  const group = useFocusOnLoss<HTMLDivElement>(dayPlans.length);
  const [told, setTold] = useState("");
  const form = { slug, clinician, locations, today, onSaved: setTold };
  return (
    <div
      ref={group}
      role="group"
      aria-labelledby={headingId}
      tabIndex={-1}
      className="flex flex-col items-start gap-1"
    >
      <h4 id={headingId} className="mt-2 font-semibold">
        Days with their own plan<span className="sr-only"> of {name}</span>
      </h4>
      {dayPlans.length === 0 ? <p>None ahead.</p> : null}
      <ul className="flex flex-col gap-2">
        {dayPlans.map((day) => (
          <li key={day.date} className="flex flex-col items-start gap-1">
            <span>
              {dateWords(day.date)}: {dayPlanWords(day.plan, locations)}
            </span>
            <span className="text-muted">{timesWords(day.times)}</span>
            <span className="flex flex-wrap gap-2">
              <PlanDay key={day.seen} {...form} day={day} />
              <ActionDialog
                label={
                  <>
                    Remove<span className="sr-only"> {dateWords(day.date)}</span>
                  </>
                }
                kind="quiet"
                heading={`Does ${name} work as in every week?`}
                submitLabel="Remove this plan"
                standing="another plan for this day"
                onSubmit={async () => {
                  await staffClient(slug).staff.removeDayPlan.mutate({ staffMemberId: id, date: day.date });
                  setTold(`Removed: ${dateWords(day.date)}.`);
                }}
              >
                <p>
                  {dateWords(day.date)} follows the week again. Visits that are booked stay, and the front
                  desk has a call to make about each where {name} is not there any more.
                </p>
              </ActionDialog>
            </span>
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
      <PlanDay {...form} day={null} />
    </div>
  );
}
