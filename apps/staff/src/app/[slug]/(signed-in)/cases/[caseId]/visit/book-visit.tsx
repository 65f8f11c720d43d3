"use client";

import { OptionRow } from "@preamble/ui/option-row";
import { useRef, useState } from "react";
import { staffClient } from "../../../../../../trpc-client.ts";
import { PickTime, type Time } from "./pick-time.tsx";

type Props = {
  slug: string;
  caseId: string;
  timeZone: string;
  fitting: readonly Time[];
  others: readonly Time[];
  othersLabel: string;
};

/** Books a visit for the patient, who may stand at the desk; pressed twice it is booked once. */
export function BookVisit({ slug, caseId, ...times }: Props) {
  const keys = useRef(new Map<string, string>());
  const [here, setHere] = useState(false);
  return (
    <PickTime
      {...times}
      submitLabel="Book this time"
      take={(slotId, overrideReason) => {
        const bookingKey = keys.current.get(slotId) ?? crypto.randomUUID();
        keys.current.set(slotId, bookingKey);
        return staffClient(slug).appointments.book.mutate({
          caseId,
          slotId,
          bookingKey,
          overrideReason,
          here,
        });
      }}
    >
      <OptionRow
        id="here"
        type="checkbox"
        label="The patient is here now"
        hint="Only for a time today: booked and checked in at once."
        checked={here}
        onChange={({ currentTarget }) => setHere(currentTarget.checked)}
      />
    </PickTime>
  );
}
