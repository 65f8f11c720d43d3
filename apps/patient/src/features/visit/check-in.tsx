"use client";

import { Notice } from "@preamble/ui/notice";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { refusalWords } from "./refusal-words.ts";

type Props = { slug: string; text: Text; phone: string; appointmentId: string };

/** Says on the day that the patient is at the clinic. */
export function CheckIn({ slug, text, phone, appointmentId }: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<readonly string[]>([]);

  async function sayHere() {
    setBusy(true);
    setProblem([]);
    try {
      await apiOf(slug).appointments.checkIn.mutate({ appointmentId });
    } catch (fault) {
      setProblem(refusalWords(refusalOf(fault), text, phone));
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
      {problem.length > 0 ? (
        <Notice tone="strong" role="alert">
          {problem.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}
