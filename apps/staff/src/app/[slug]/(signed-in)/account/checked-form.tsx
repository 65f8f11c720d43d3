"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { Button } from "@preamble/ui/button";
import { ErrorSummary, type SummaryError } from "@preamble/ui/error-summary";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { refusalOf } from "../../../../trpc-client.ts";

type Props = {
  submitLabel: string;
  /** Does what the form asks; what is wrong with the fields, none where it is done. */
  onSubmit: (fields: FormData) => Promise<readonly SummaryError[]>;
  /** The field that a refusal of the server belongs to, and what it says of it. */
  refused: (refusal: Refusal) => SummaryError;
  onCancel: () => void;
  children: ReactNode;
};

/** A form that opens in the page: its first field has the focus, and what is wrong is said at its field. */
export function CheckedForm({ submitLabel, onSubmit, refused, onCancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<{ attempt: number; errors: readonly SummaryError[] } | null>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const errors = await onSubmit(fields).catch((fault: unknown) => [refused(refusalOf(fault))]);
    setBusy(false);
    if (errors.length > 0) setFailure((before) => ({ attempt: (before?.attempt ?? 0) + 1, errors }));
  }

  return (
    <form ref={form} method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {failure ? (
        <ErrorSummary key={failure.attempt} heading="Nothing has changed" errors={failure.errors} />
      ) : null}
      {children}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={busy}>
          {submitLabel}
        </Button>
        <Button kind="quiet" onClick={() => onCancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
