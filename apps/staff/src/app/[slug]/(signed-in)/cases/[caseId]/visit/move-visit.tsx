"use client";

import { useState } from "react";
import { type Asked, WhoAsked } from "../../../../../../components/who-asked.tsx";
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
  const [asked, setAsked] = useState<Asked | null>(null);
  const [unsaid, setUnsaid] = useState(false);
  const { id: appointmentId, version } = visit;
  return (
    <PickTime
      {...times}
      submitLabel="Move the visit"
      missing={() => {
        setUnsaid(!asked);
        return asked ? [] : ["asked"];
      }}
      take={(slotId, overrideReason) =>
        staffClient(slug).appointments.move.mutate({
          appointmentId,
          version,
          slotId,
          patientAsked: asked === "patient",
          overrideReason,
        })
      }
    >
      <WhoAsked missing={unsaid && !asked} value={asked} onChange={setAsked} />
    </PickTime>
  );
}
