"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { Button, type ButtonKind } from "@preamble/ui/button";
import { useRouter } from "next/navigation";
import { type ReactNode, useId, useRef, useState } from "react";
import { refusalOf } from "../trpc-client.ts";
import { failureWords } from "./failure-words.ts";
import { mayReadAgain } from "./use-act.ts";

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
  const [failure, setFailure] = useState<Refusal | null>(null);

  async function submit(form: HTMLFormElement) {
    setBusy(true);
    setFailure(null);
    try {
      await onSubmit(new FormData(form));
      dialog.current?.close();
      form.reset();
    } catch (fault) {
      const refusal = refusalOf(fault);
      setFailure(refusal);
      // With a fresh page what was written would be gone.
      if (!mayReadAgain(refusal)) return setBusy(false);
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
