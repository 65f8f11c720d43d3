"use client";

import { Button } from "@preamble/ui/button";
import { refusedWords } from "../../../../../../features/visits/booking-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";
import { useAct } from "../../../../../../components/use-act.ts";

/** Whether the patient wants to hear of an earlier time, as they say on the telephone. */
export function SoonerWish({ slug, caseId, waiting }: { slug: string; caseId: string; waiting: boolean }) {
  const { busy, refusal, act } = useAct();
  const { waitlist } = staffClient(slug);
  return (
    <div className="compact mt-3 flex flex-wrap items-center gap-2">
      <p>{waiting ? "Waits for an earlier time." : "Does not wait for an earlier time."}</p>
      <Button
        kind="secondary"
        disabled={busy}
        onClick={() => void act(() => (waiting ? waitlist.leave : waitlist.join).mutate({ caseId }))}
      >
        {waiting ? "Take off the waitlist" : "Put on the waitlist"}
      </Button>
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal) : ""}
      </p>
    </div>
  );
}
