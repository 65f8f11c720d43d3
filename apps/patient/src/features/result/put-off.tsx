"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import type { AskedBy } from "@preamble/booking/put-off";
import { Field } from "@preamble/ui/field";
import { Notice } from "@preamble/ui/notice";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { askedWords } from "./asked-words.ts";
import { RefusalNotice } from "../visit/refusal-notice.tsx";

type Props = {
  slug: string;
  text: Text;
  phone: string;
  /** When they are asked again, in words; null while the visit is not put off. */
  askedAgain: string | null;
  /** How; null where nothing that they gave reaches them. */
  by: AskedBy | null;
  /** Whether the case has left the queue: nothing is booked on it any more. */
  ended: boolean;
};

/** No visit now, to be asked again in 14 days: chosen, said in words what comes of it, and taken back. */
export function PutOff({ slug, text, phone, askedAgain, by, ended }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [email, setEmail] = useState("");
  const [isEmailWrong, setEmailWrong] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);

  async function press() {
    setBusy(true);
    setProblem(null);
    setEmailWrong(false);
    try {
      const { appointments } = apiOf(slug);
      if (askedAgain) await appointments.want.mutate({});
      else await appointments.putOff.mutate(email.trim() ? { email: email.trim() } : {});
    } catch (fault) {
      const refusal = refusalOf(fault);
      if (refusal.code === "invalid_input") setEmailWrong(true);
      else setProblem(refusal);
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <section
      // Where the times to book stand otherwise.
      id={askedAgain ? "book" : undefined}
      className="no-print flex flex-col gap-3"
      aria-label={text.putOffHeading}
    >
      {askedAgain ? (
        <Notice role="status" heading={text.putOffDone} className="flex flex-col gap-3">
          <p>
            <WithPhone phone={phone}>{askedWords(by, { text, phone, time: askedAgain })}</WithPhone>
          </p>
          {by ? <p>{text.putOffStops}</p> : null}
          <p>
            <WithPhone phone={phone}>{text.putOffWorse}</WithPhone>
          </p>
        </Notice>
      ) : by ? (
        <p>{text.putOffHint}</p>
      ) : (
        <>
          <p>
            <WithPhone phone={phone}>{text.putOffNoReach}</WithPhone>
          </p>
          <Field
            name="put-off-email"
            type="email"
            autoComplete="email"
            label={text.whoEmail}
            error={isEmailWrong ? text.errorEmail : undefined}
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        </>
      )}
      <ReadyButton
        kind="secondary"
        disabled={busy}
        className="w-full sm:w-auto sm:self-start"
        onClick={() => void press()}
      >
        {!askedAgain ? text.putOffButton : ended ? text.putOffStop : text.putOffBack}
      </ReadyButton>
      {problem ? <RefusalNotice text={text} phone={phone} refusal={problem} /> : null}
    </section>
  );
}
