"use client";

import { Notice } from "@preamble/ui/notice";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";

type Props = {
  slug: string;
  text: Text;
  phone: string;
  /** When they are asked again, in words; null while the visit is not put off. */
  askedAgain: string | null;
  hasEmail: boolean;
  /** Whether the case has left the queue: nothing is booked on it any more. */
  ended: boolean;
};

/** No visit now, to be asked again in 14 days: chosen, said in words what comes of it, and taken back. */
export function PutOff({ slug, text, phone, askedAgain, hasEmail, ended }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function press() {
    setBusy(true);
    setFailed(false);
    try {
      const { appointments } = apiOf(slug);
      await (askedAgain ? appointments.want : appointments.putOff).mutate({});
    } catch {
      setFailed(true);
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <section className="no-print flex flex-col gap-3" aria-label={text.putOffHeading}>
      {askedAgain ? (
        <Notice role="status" heading={text.putOffDone} className="flex flex-col gap-3">
          <p>{fill(hasEmail ? text.putOffMail : text.putOffCall, { time: askedAgain })}</p>
          <p>{text.putOffStops}</p>
          <p>{fill(text.putOffWorse, { phone })}</p>
        </Notice>
      ) : (
        <p>{text.putOffHint}</p>
      )}
      {ended ? null : (
        <ReadyButton
          kind="secondary"
          disabled={busy}
          className="w-full sm:w-auto sm:self-start"
          onClick={() => void press()}
        >
          {askedAgain ? text.putOffBack : text.putOffButton}
        </ReadyButton>
      )}
      {failed ? (
        <Notice tone="strong" role="alert">
          {text.visitFailed}
        </Notice>
      ) : null}
    </section>
  );
}
