"use client";

import { cancelReasons, type CancelReason } from "@preamble/booking/cancel-reasons";
import { Button } from "@preamble/ui/button";
import { SelectField } from "@preamble/ui/field";
import { useState } from "react";
import { refusedWords } from "../../../../../../features/visits/booking-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";
import { useAct } from "../../../../../../components/use-act.ts";

const names: Readonly<Record<CancelReason, string>> = {
  "feels-better": "The patient feels better",
  "cannot-come": "The patient cannot come",
  "seen-elsewhere": "The patient was seen elsewhere",
  "clinician-away": "The clinician is away",
  "clinic-closed": "The clinic is closed",
  other: "Something else",
};

type Props = { slug: string; visit: { id: string; version: number } };

/** Calls a visit off, for a reason; the case is back in the queue with a call to make. */
export function CancelVisit({ slug, visit }: Props) {
  const { busy, refusal, act } = useAct();
  const [reason, setReason] = useState<CancelReason | null>(null);
  const [missing, setMissing] = useState(false);
  const { id: appointmentId, version } = visit;
  return (
    <form
      noValidate
      className="compact flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!reason);
        if (!reason) return event.currentTarget.querySelector("select")?.focus();
        void act(() => staffClient(slug).appointments.cancel.mutate({ appointmentId, version, reason }));
      }}
    >
      <p>The patient is mailed. The case goes back to the queue at its old due time, with a call to make.</p>
      <SelectField
        name="reason"
        label="Why is it called off?"
        error={missing && !reason ? "Choose why." : undefined}
        value={reason ?? ""}
        onChange={({ currentTarget }) =>
          setReason(cancelReasons.find((one) => one === currentTarget.value) ?? null)
        }
      >
        <option value="">Choose one</option>
        {cancelReasons.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </SelectField>
      <Button type="submit" kind="danger" disabled={busy}>
        Cancel the visit
      </Button>
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal) : ""}
      </p>
    </form>
  );
}
