"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import { ReadyButton } from "../../components/ready-button.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import { VisitTime } from "./visit-time.tsx";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  phone: string;
  timeZone: string;
  waiting: boolean;
  /** Without one any time will do. */
  hasVisit: boolean;
  /** Whether an address is known to write to; who has none is called. */
  mailed: boolean;
  sooner: { startsAt: Date; until: string } | null;
};

/** Asks to hear of a sooner time, stops asking, and shows the one that is offered. */
export function SoonerTime({
  slug,
  language,
  text,
  phone,
  timeZone,
  waiting,
  hasVisit,
  mailed,
  sooner,
}: Props) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refusal | null>(null);

  async function ask() {
    setBusy(true);
    setProblem(null);
    try {
      const { waitlist } = apiOf(slug);
      await (waiting ? waitlist.leave : waitlist.join).mutate({});
    } catch (fault) {
      setProblem(refusalOf(fault));
    }
    setBusy(false);
    router.refresh();
  }

  const words = hasVisit
    ? {
        hint: text.soonerHint,
        waiting: mailed ? text.soonerWaiting : text.soonerWaitingCall,
        ask: text.soonerAsk,
      }
    : {
        hint: text.freeHint,
        waiting: mailed ? text.freeWaiting : text.freeWaitingCall,
        ask: text.freeAsk,
      };
  return (
    <section className="no-print flex flex-col gap-3" aria-label={text.soonerHeading}>
      {sooner ? (
        <Notice heading={text.soonerFree} className="flex flex-col gap-3">
          <p>
            <VisitTime at={sooner.startsAt} {...{ timeZone, language, text }} />
          </p>
          <p>{fill(text.soonerUntil, { time: sooner.until })}</p>
          <ButtonLink className="w-full sm:w-auto sm:self-start" href={`/${slug}/${language}/visit/sooner`}>
            {text.soonerTake}
          </ButtonLink>
        </Notice>
      ) : (
        <p>
          <WithPhone phone={phone}>{waiting ? words.waiting : words.hint}</WithPhone>
        </p>
      )}
      <ReadyButton
        kind="secondary"
        disabled={busy}
        className="w-full sm:w-auto sm:self-start"
        onClick={() => void ask()}
      >
        {waiting ? text.soonerStop : words.ask}
      </ReadyButton>
      {problem ? <RefusalNotice text={text} phone={phone} refusal={problem} /> : null}
    </section>
  );
}
