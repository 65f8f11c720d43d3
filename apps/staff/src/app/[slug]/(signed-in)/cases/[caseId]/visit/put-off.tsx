"use client";

import { Button } from "@preamble/ui/button";
import { refusedWords } from "../../../../../../booking-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";
import { useAct } from "../../../../../../components/use-act.ts";

type Props = {
  slug: string;
  caseId: string;
  /** When the patient is asked again, in words; null while they want a visit. */
  askedAgain: string | null;
};

/** Whether the patient wants no visit now and is asked again in 14 days, as they say on the telephone. */
export function PutOff({ slug, caseId, askedAgain }: Props) {
  const { busy, refusal, act } = useAct();
  const { appointments } = staffClient(slug);
  return (
    <div className="compact mt-3 flex flex-wrap items-center gap-2">
      <p>{askedAgain ? `Wants no visit now; is asked again ${askedAgain}.` : "Is not to be asked again."}</p>
      <Button
        kind="secondary"
        disabled={busy}
        onClick={() =>
          void act(() => (askedAgain ? appointments.want : appointments.putOff).mutate({ caseId }))
        }
      >
        {askedAgain ? "Do not ask again" : "No visit now, ask again in 14 days"}
      </Button>
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal) : ""}
      </p>
    </div>
  );
}
