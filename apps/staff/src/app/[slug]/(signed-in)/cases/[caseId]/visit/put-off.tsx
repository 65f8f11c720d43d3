"use client";

import type { AskedBy } from "@preamble/booking/put-off";
import { Button } from "@preamble/ui/button";
import { refusedWords } from "../../../../../../features/visits/booking-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";
import { useAct } from "../../../../../../components/use-act.ts";

type Props = {
  slug: string;
  caseId: string;
  /** When the patient is asked again, in words; null while they want a visit. */
  askedAgain: string | null;
  by: AskedBy | null;
  /** By when the clinic was to call and ask them, in words, where nobody did yet. */
  callBy: string | null;
  /** Whether the case has left the queue: no visit is put off any more. */
  ended: boolean;
};

/** Whether the patient wants no visit now and is asked again in 14 days, as they say on the telephone. */
export function PutOff({ slug, caseId, askedAgain, by, callBy, ended }: Props) {
  const { busy, refusal, act } = useAct();
  const { appointments } = staffClient(slug);
  return (
    <div className="compact mt-3 flex flex-wrap items-center gap-2">
      <p>{standing({ askedAgain, by, callBy })}</p>
      {ended && !askedAgain ? null : (
        <Button
          kind="secondary"
          disabled={busy}
          onClick={() =>
            void act(() => (askedAgain ? appointments.want : appointments.putOff).mutate({ caseId }))
          }
        >
          {askedAgain ? "Do not ask again" : "No visit now, ask again in 14 days"}
        </Button>
      )}
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal) : ""}
      </p>
    </div>
  );
}

function standing({ askedAgain, by, callBy }: Pick<Props, "askedAgain" | "by" | "callBy">): string {
  if (askedAgain && !by)
    return "Wants no visit now; cannot be asked again: no email, and no number that is safe to call.";
  if (askedAgain) return `Wants no visit now; is asked again by ${by}, ${askedAgain}.`;
  return callBy
    ? `Was to be asked by ${callBy} whether a visit is wanted by now: call.`
    : "Is not to be asked again.";
}
