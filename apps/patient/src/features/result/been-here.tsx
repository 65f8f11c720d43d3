"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { type BeenHere, beenHereAnswers } from "@preamble/booking/been-here";
import { fill } from "@preamble/domain/fill";
import { Button } from "@preamble/ui/button";
import { ChoiceList } from "@preamble/ui/choice-list";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { RefusalNotice } from "../visit/refusal-notice.tsx";

type Props = {
  slug: string;
  text: Text;
  phone: string;
  /** Where the first times are, should later ones be shown. */
  firstHref: string | null;
  said: BeenHere | null;
  /** Whether the front desk has checked it; it is theirs to change then. */
  checked: boolean;
  /** The times that go with the answer, shown once there is one. */
  children: React.ReactNode;
};

/** "Have you been here for this before?", asked before times are shown: it chooses between a new visit and a follow-up. */
export function BeenHereFirst({ slug, text, phone, firstHref, said, checked, children }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<"missing" | Refusal | null>(null);
  const asked = said === null || asking;
  const line = useRef<HTMLParagraphElement>(null);
  const shown = useRef(asked);
  useEffect(() => {
    if (shown.current !== asked) (asked ? document.getElementById("been-here") : line.current)?.focus();
    shown.current = asked;
  }, [asked]);
  const words: Readonly<Record<BeenHere, string>> = { yes: text.yes, no: text.no, "not-sure": text.notSure };

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("been-here");
    const beenHere = beenHereAnswers.find((one) => one === chosen);
    if (!beenHere) {
      setProblem("missing");
      document.getElementById("been-here")?.focus();
      return;
    }
    setBusy(true);
    setProblem(null);
    try {
      await apiOf(slug).appointments.sayBeenHere.mutate({ beenHere });
      setAsking(false);
    } catch (fault) {
      // Checked or closed meanwhile: what stands then is shown.
      const refusal = refusalOf(fault);
      if (refusal.code === "conflict") setAsking(false);
      else setProblem(refusal);
    }
    setBusy(false);
    if (firstHref) router.replace(firstHref);
    router.refresh();
  }

  if (said !== null && !asking)
    return (
      <>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p ref={line} tabIndex={-1}>
            {fill(text.beenHereSaid, { answer: words[said] })}
          </p>
          {checked ? null : (
            <Button kind="secondary" onClick={() => setAsking(true)}>
              {text.beenHereChange}
            </Button>
          )}
        </div>
        {children}
      </>
    );
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void send(event)} noValidate>
      <ChoiceList
        name="been-here"
        legend={text.beenHereAsk}
        hint={text.beenHereHint}
        error={problem === "missing" ? text.changeMissing : undefined}
        choices={beenHereAnswers.map((value) => ({ value, label: words[value] }))}
        defaultValue={said ?? ""}
        onChange={() => setProblem(null)}
      />
      {problem && problem !== "missing" ? (
        <RefusalNotice text={text} phone={phone} refusal={problem} />
      ) : null}
      <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {text.beenHereTimes}
      </ReadyButton>
    </form>
  );
}
