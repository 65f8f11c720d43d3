"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

type Props = { slug: string; text: Text; phone: string; appointmentId: string };

/** Says on the day that the patient is at the clinic. */
export function CheckIn({ slug, text, phone, appointmentId }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);

  async function sayHere() {
    setBusy(true);
    setProblem(null);
    try {
      await apiOf(slug).appointments.checkIn.mutate({ appointmentId });
    } catch (fault) {
      setProblem(refusalOf(fault));
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-2">
      <p>{text.visitHereHint}</p>
      <ReadyButton disabled={busy} className="w-full sm:w-auto sm:self-start" onClick={() => void sayHere()}>
        {text.visitHere}
      </ReadyButton>
      {problem ? <RefusalNotice text={text} phone={phone} refusal={problem} /> : null}
    </div>
  );
}
