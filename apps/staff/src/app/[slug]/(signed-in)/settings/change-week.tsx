"use client";

import { ActionDialog } from "../../../../components/action-dialog.tsx";
import type { Settings } from "../../../../server/staff.ts";
import { staffClient } from "../../../../trpc-client.ts";
import { daysFrom, PlanDays } from "./plan-days.tsx";
import { VisitOrder, visitsFrom } from "./visit-order.tsx";

type Props = {
  slug: string;
  clinician: Settings["clinicians"][number];
  locations: Settings["locations"];
};

/** Plans when and where a clinician sees patients, and for what. */
export function ChangeWeek({ slug, clinician: { id, name, plan, seen }, locations }: Props) {
  return (
    <ActionDialog
      key={seen}
      label={`Plan the week of ${name}`}
      heading={`The week of ${name}`}
      submitLabel="Save the week"
      standing="another plan for this clinician"
      onSubmit={(fields) =>
        staffClient(slug).staff.changeWeek.mutate({
          staffMemberId: id,
          seen,
          plan: { ...visitsFrom(fields), days: daysFrom(fields) },
        })
      }
    >
      <p>
        What can be booked follows when you save. Visits that are booked stay, and are counted above where
        they no longer fit.
      </p>
      <PlanDays plan={plan} locations={locations} />
      <VisitOrder planned={plan} />
    </ActionDialog>
  );
}
