"use client";

import { Button } from "@preamble/ui/button";
import { refusedWords } from "../../../../../../booking-words.ts";
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

/** On the day: the patient is here, was seen, or did not come. */
export function SettleButtons({ slug, visit, waitedUntil }: Props) {
  const { busy, refusal, act } = useAct();
  const { id: appointmentId, version, onTheDay, begun, waitedFor, checkedInAt } = visit;
  const { appointments } = staffClient(slug);
  const settle = (outcome: "seen" | "no-show") => () =>
    void act(() => appointments.settle.mutate({ appointmentId, version, outcome }));
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
          <Button disabled={busy} onClick={settle("seen")}>
            Seen
          </Button>
          {waitedFor ? (
            <p className="text-muted">
              Waited for until {waitedUntil}; then it can be said that nobody came.
            </p>
          ) : (
            <Button kind="secondary" disabled={busy} onClick={settle("no-show")}>
              Did not come
            </Button>
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
