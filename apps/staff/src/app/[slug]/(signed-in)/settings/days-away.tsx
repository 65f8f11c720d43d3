"use client";

import { Field } from "@preamble/ui/field";
import { useId, useState } from "react";
import { awayWords, bookedWhileAwayWords } from "../../../../features/visits/away-words.ts";
import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Settings } from "../../../../server/staff.ts";
import { textOf } from "../../../../text-of.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { useFocusOnLoss } from "./use-focus-on-loss.ts";

type Props = { slug: string; clinician: Settings["clinicians"][number]; today: string };

/** The days ahead on which a clinician is away: entered, and taken back. */
export function DaysAway({ slug, clinician: { id, name, away }, today }: Props) {
  const headingId = useId();
  const group = useFocusOnLoss<HTMLDivElement>(away.length);
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const [earliestLast, setEarliestLast] = useState(today);
  const [told, setTold] = useState("");
  const { staff } = staffClient(slug);
  // What was sent and not answered may be entered: other days are others.
  const renewId = () => setNewId(crypto.randomUUID());
  return (
    <div
      ref={group}
      role="group"
      aria-labelledby={headingId}
      tabIndex={-1}
      className="flex flex-col items-start gap-1"
    >
      <h4 id={headingId} className="mt-2 font-semibold">
        Days away<span className="sr-only"> of {name}</span>
      </h4>
      {away.length === 0 ? <p>None ahead.</p> : null}
      <ul className="flex flex-col gap-2">
        {away.map((one) => (
          <li key={one.id} className="flex flex-col items-start gap-1">
            <span>{awayWords(one)}</span>
            {one.visits > 0 ? <span className="text-muted">{bookedWhileAwayWords(one.visits)}</span> : null}
            <ActionDialog
              label={
                <>
                  Remove<span className="sr-only"> {awayWords(one)}</span>
                </>
              }
              kind="quiet"
              heading={`Is ${name} there after all?`}
              submitLabel="Remove these days away"
              standing="other days away"
              onSubmit={async () => {
                await staff.removeDaysAway.mutate({ daysAwayId: one.id });
                setTold(`Removed: ${awayWords(one)}.`);
              }}
            >
              <p>{awayWords(one)}. Their usual times on these days can be booked again.</p>
            </ActionDialog>
          </li>
        ))}
      </ul>
      <p role="status">{told}</p>
      <ActionDialog
        label={`Add days away of ${name}`}
        heading={`Days away of ${name}`}
        submitLabel="Save days away"
        standing="other days away"
        onSubmit={async (fields) => {
          const firstDay = textOf(fields, "first-day");
          const { visits } = await staff.addDaysAway.mutate({
            daysAwayId: newId,
            staffMemberId: id,
            firstDay,
            lastDay: textOf(fields, "last-day") || firstDay,
          });
          setTold(`Saved. ${bookedWhileAwayWords(visits)}`);
          renewId();
          setEarliestLast(today);
        }}
      >
        <p>
          Nothing can be booked with {name} on these days. Visits that are booked stay: you are told how many,
          and the front desk has a call to make about each.
        </p>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field
            id={`${id}-first-day`}
            name="first-day"
            label="First day away"
            type="date"
            required
            onChange={({ currentTarget: { value } }) => {
              renewId();
              setEarliestLast(value > today ? value : today);
            }}
          />
          <Field
            id={`${id}-last-day`}
            name="last-day"
            label="Last day away (if more than one)"
            type="date"
            min={earliestLast}
            onChange={renewId}
          />
        </div>
      </ActionDialog>
    </div>
  );
}
