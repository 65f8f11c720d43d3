import { Button } from "@preamble/ui/button";
import { useEffect, useRef, useState } from "react";
import { askFirst } from "../../../../features/visits/booking-words.ts";
import { Refused } from "../../../../components/refused.tsx";
import { lacksReason, OverrideReason } from "../../../../components/override-reason.tsx";
import { useAct } from "../../../../components/use-act.ts";
import { type Asked, WhoAsked } from "../../../../components/who-asked.tsx";
import { staffClient } from "../../../../trpc-client.ts";
import type { FreeTime } from "./use-move.ts";
import type { Visit } from "./visit.ts";

type Props = {
  slug: string;
  visit: Visit;
  time: FreeTime;
  /** The times that can be chosen instead. */
  free: readonly FreeTime[];
  timeZone: string;
  clock: Intl.DateTimeFormat;
  onChoose: (time: FreeTime) => void;
  onMoved: () => void;
  onRefused: () => void;
  onLeave: () => void;
};

/** Asks once more before a visit is moved: whose wish it is and, where the time does not fit, why it is right. */
export function MoveDialog(props: Props) {
  const { slug, visit, time, free, timeZone, clock, onChoose, onMoved, onRefused, onLeave } = props;
  const { busy, refusal, act } = useAct();
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { against } = time;
  useEffect(() => dialog.current?.showModal(), []);

  async function move() {
    if (!asked || lacksReason(against, reason)) {
      setMissing(true);
      const field = asked ? "reason" : "asked";
      return dialog.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
    }
    const done = await act(() =>
      staffClient(slug).appointments.move.mutate({
        appointmentId: visit.id,
        version: visit.version,
        slotId: time.slotId,
        patientAsked: asked === "patient",
        overrideReason: against.length > 0 ? reason.trim() : undefined,
      }),
    );
    if (done) onMoved();
    else onRefused();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="move-heading"
      onClose={onLeave}
      className="m-auto max-h-[90vh] w-full max-w-xl rounded border border-edge bg-paper p-5 text-ink shadow-float backdrop:bg-ink/40"
    >
      <form
        noValidate
        className="compact flex flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void move();
        }}
      >
        <h2 id="move-heading">Move {visit.patient}</h2>
        <p>
          From {clock.format(visit.startsAt)} with {visit.clinician} to {clock.format(time.startsAt)} with{" "}
          {time.clinician}, {time.location}.
        </p>
        <p>{askFirst("booked")}</p>
        <WhoAsked missing={missing && !asked} value={asked} onChange={setAsked} />
        <OverrideReason
          against={against}
          missing={missing && lacksReason(against, reason)}
          value={reason}
          onChange={setReason}
        />
        <Refused
          {...{ refusal, timeZone }}
          offered={free.map(({ slotId }) => slotId)}
          onTake={(slotId) => {
            const other = free.find((one) => one.slotId === slotId);
            if (other) onChoose(other);
          }}
        />
        <div className="flex flex-wrap gap-3">
          <Button type="submit" disabled={busy}>
            Move the visit
          </Button>
          <Button kind="quiet" onClick={() => dialog.current?.close()}>
            Leave it
          </Button>
        </div>
      </form>
    </dialog>
  );
}
