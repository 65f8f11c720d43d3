"use client";

import { Button } from "@preamble/ui/button";
import { ActionDialog } from "../../../../../../components/action-dialog.tsx";
import { refusedWords } from "../../../../../../features/visits/booking-words.ts";
import { staffClient } from "../../../../../../trpc-client.ts";
import { useAct } from "../../../../../../components/use-act.ts";

type Props = {
  slug: string;
  visit: {
    id: string;
    version: number;
    onTheDay: boolean;
    begun: boolean;
    waitedFor: boolean;
    checkedInAt: Date | null;
  };
  /** Until when a late patient is waited for, in words. */
  waitedUntil: string;
};

/**
 * On the day: the patient is here, was seen, or did not come. What ends the visit cannot be taken back, and is asked
 * once more.
 */
export function SettleButtons({ slug, visit, waitedUntil }: Props) {
  const { busy, refusal, act } = useAct();
  const { id: appointmentId, version, onTheDay, begun, waitedFor, checkedInAt } = visit;
  const { appointments } = staffClient(slug);
  const settle = (outcome: "seen" | "no-show") =>
    appointments.settle.mutate({ appointmentId, version, outcome });
  return (
    <div className="compact mt-3 flex flex-wrap items-center gap-2">
      {onTheDay && !checkedInAt ? (
        <Button
          kind="secondary"
          disabled={busy}
          onClick={() => void act(() => appointments.checkIn.mutate({ appointmentId }))}
        >
          Patient is here
        </Button>
      ) : null}
      {begun ? (
        <>
          <ActionDialog
            label="Seen"
            kind="primary"
            heading="Was the patient seen?"
            submitLabel="Yes, seen"
            standing="a visit that was changed"
            onSubmit={() => settle("seen")}
          >
            <p>The case is then done and leaves the queue. A clinician can open it again.</p>
          </ActionDialog>
          {waitedFor ? (
            <p className="text-muted">
              Waited for until {waitedUntil}; then it can be said that nobody came.
            </p>
          ) : (
            <ActionDialog
              label="Did not come"
              heading="Did the patient not come?"
              submitLabel="Yes, nobody came"
              standing="a visit that was changed"
              onSubmit={() => settle("no-show")}
            >
              <p>
                This cannot be taken back. A case that is open goes back to the queue, with a call to make.
              </p>
            </ActionDialog>
          )}
        </>
      ) : (
        <p className="text-muted">Seen or not is recorded once the visit has begun.</p>
      )}
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal) : ""}
      </p>
    </div>
  );
}
