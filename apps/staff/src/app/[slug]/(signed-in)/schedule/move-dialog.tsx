import { Button } from "@preamble/ui/button";
import { TextAreaField } from "@preamble/ui/field";
import { OptionRow } from "@preamble/ui/option-row";
import { useEffect, useRef, useState } from "react";
import { askFirst, reasonWords, refusedWords } from "../../../../booking-words.ts";
import { useAct } from "../../../../components/use-act.ts";
import { staffClient } from "../../../../trpc-client.ts";
import type { FreeTime } from "./use-move.ts";
import type { Visit } from "./visit.ts";

type Props = {
  slug: string;
  visit: Visit;
  time: FreeTime;
  clock: Intl.DateTimeFormat;
  onDone: () => void;
};

/** Asks once more before a visit is moved: whose wish it is and, where the time does not fit, why it is right. */
export function MoveDialog({ slug, visit, time, clock, onDone }: Props) {
  const { busy, refusal, act } = useAct();
  const dialog = useRef<HTMLDialogElement>(null);
  const [patientAsked, setPatientAsked] = useState(true);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const needsReason = time.against.length > 0;
  useEffect(() => dialog.current?.showModal(), []);

  async function move() {
    if (needsReason && reason.trim().length < 3) return setMissing(true);
    const done = await act(() =>
      staffClient(slug).appointments.move.mutate({
        appointmentId: visit.id,
        version: visit.version,
        slotId: time.slotId,
        patientAsked,
        overrideReason: needsReason ? reason.trim() : undefined,
      }),
    );
    if (done) onDone();
  }

  return (
    <dialog
      ref={dialog}
      aria-labelledby="move-heading"
      onClose={onDone}
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
        <p>{askFirst}</p>
        <OptionRow
          id="patient-asked"
          type="checkbox"
          label="The patient asked for it"
          hint="Otherwise the case is back in the queue, with a call to make."
          checked={patientAsked}
          onChange={({ currentTarget }) => setPatientAsked(currentTarget.checked)}
        />
        {needsReason ? (
          <TextAreaField
            name="reason"
            label="Why this time all the same?"
            hint={`What stands against it: ${time.against.map(reasonWords).join("; ")}.`}
            error={missing ? "Write why this time is right." : undefined}
            rows={2}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        ) : null}
        <p role="status" className="text-danger">
          {refusal ? refusedWords(refusal) : ""}
        </p>
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
