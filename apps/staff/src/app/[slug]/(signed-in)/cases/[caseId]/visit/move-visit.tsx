"use client";

import { OptionRow } from "@preamble/ui/option-row";
import { useState } from "react";
import { staffClient } from "../../../../../../trpc-client.ts";
import { PickTime, type Time } from "./pick-time.tsx";

type Props = {
  slug: string;
  timeZone: string;
  visit: { id: string; version: number };
  fitting: readonly Time[];
  others: readonly Time[];
  othersLabel: string;
};

/** Moves a visit to another time, at the patient's wish or the clinic's. */
export function MoveVisit({ slug, visit, ...times }: Props) {
  const [patientAsked, setPatientAsked] = useState(true);
  const { id: appointmentId, version } = visit;
  return (
    <PickTime
      {...times}
      submitLabel="Move the visit"
      take={(slotId, overrideReason) =>
        staffClient(slug).appointments.move.mutate({
          appointmentId,
          version,
          slotId,
          patientAsked,
          overrideReason,
        })
      }
    >
      <OptionRow
        id="patient-asked"
        type="checkbox"
        label="The patient asked for it"
        hint="Otherwise the case is back in the queue, with a call to make."
        checked={patientAsked}
        onChange={({ currentTarget }) => setPatientAsked(currentTarget.checked)}
      />
    </PickTime>
  );
}
