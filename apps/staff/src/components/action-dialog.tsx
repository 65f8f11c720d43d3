"use client";

import { longestDaysAway } from "@preamble/booking/days-away";
import { Button, type ButtonKind } from "@preamble/ui/button";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useRef, useState } from "react";
import { refusalOf } from "../trpc-client.ts";

type Props = {
  label: ReactNode;
  kind?: ButtonKind;
  heading: string;
  submitLabel: string;
  /** A letter that opens it, where the page listens for keys. */
  shortcut?: string | undefined;
  /** What stands on the case now, shown beside what was written where someone else was faster. */
  standing: string;
  /** Throws where the server refuses; the fields then keep what was written. */
  onSubmit: (fields: FormData) => Promise<unknown>;
  children: ReactNode;
};

/** A button and the window it opens: one act, kept open with its words until the server has done it. */
export function ActionDialog({
  label,
  kind = "secondary",
  heading,
  submitLabel,
  shortcut,
  standing,
  onSubmit,
  children,
}: Props) {
  const router = useRouter();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ReturnType<typeof refusalOf> | null>(null);

  async function submit(form: HTMLFormElement) {
    setBusy(true);
    setFailure(null);
    try {
      await onSubmit(new FormData(form));
      dialog.current?.close();
      form.reset();
    } catch (fault) {
      setFailure(refusalOf(fault));
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <>
      <Button kind={kind} data-key={shortcut} data-does={heading} onClick={() => dialog.current?.showModal()}>
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={id}
        className="m-auto max-h-[90vh] w-full max-w-xl rounded border border-edge bg-paper p-5 text-ink shadow-float backdrop:bg-ink/40"
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void submit(event.currentTarget);
          }}
          className="flex flex-col gap-4"
        >
          <h2 id={id}>{heading}</h2>
          {children}
          <div role="status" className="text-danger not-empty:border-s-4 not-empty:ps-3">
            {failure ? failureWords(failure, standing) : ""}
          </div>
          <div className="compact flex flex-wrap gap-3">
            <Button type="submit" disabled={busy}>
              {submitLabel}
            </Button>
            <Button kind="quiet" onClick={() => dialog.current?.close()}>
              Cancel
            </Button>
          </div>
        </form>
      </dialog>
    </>
  );
}

const reasonWords: Readonly<Record<string, string>> = {
  "breach-unexplained":
    "Its clock ran out before anyone acted. Say why on the call sheet first. Nothing was recorded.",
  "waits-for-second":
    "A colleague's lowering to this level waits for a second signature: read it under Reviews and sign it there. Nothing was recorded.",
  "visit-booked": "A visit is booked: call it off, or say there how it went, first. Nothing was recorded.",
  "open-elsewhere": "This patient has a newer case that is open: work on that one. Nothing was recorded.",
  "clinician-says": "The case is an emergency: a clinician says that it was seen. Nothing was recorded.",
  "not-begun": "The visit has not begun. Nothing was recorded.",
  "too-many": "There are as many saved views as the page can show: remove one first. Nothing was recorded.",
  "member-exists": "Someone with this address works here already or did. Nothing was sent.",
  "already-away": "Some of these days are entered already: see the days away. Nothing was recorded.",
  "days-turned": "The last day is before the first. Nothing was recorded.",
  "days-too-many": `More than ${longestDaysAway} days are entered in parts. Nothing was recorded.`,
  "days-past": "These days are over. Nothing was recorded.",
  "day-past": "This day is over. Nothing was recorded.",
  "day-planned": "This day has a plan of its own already: change it there. Nothing was recorded.",
  "last-admin": "Nobody else administers this clinic: name another first. Nothing was recorded.",
};

function failureWords({ code, reasons }: ReturnType<typeof refusalOf>, standing: string): string {
  const why = reasons.flatMap((reason) => reasonWords[reason] ?? []);
  if (why.length > 0) return why.join(" ");
  switch (code) {
    case "conflict":
      return `Someone changed this while you wrote. It now reads: ${standing}. Yours is kept above and not yet recorded: read both, then press again.`;
    case "invalid_input":
      return "Something here is missing or does not fit. Nothing was recorded.";
    case "forbidden":
      return "Your role does not allow this. Nothing was recorded.";
    case "unavailable":
      return "We could not reach the server. What you wrote is still here: press again.";
    default:
      return "Not recorded. What you wrote is still here: try again.";
  }
}
