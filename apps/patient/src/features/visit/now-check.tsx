"use client";

import { Notice } from "@preamble/ui/notice";
import { useEffect, useRef, useState } from "react";
import { type Refusal, refusalOf } from "../../refusal.ts";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { RecheckQuestions } from "./recheck-questions.tsx";
import { refusalWords } from "./refusal-words.ts";
import { WorseNotice } from "./worse-notice.tsx";

type Props = { slug: string; text: Text; phone: string; again: string; hasVisit: boolean };
type Told = { worse: boolean; someoneReads: boolean };

/** The three questions for someone who waits longer than they should, and what follows from the answers. */
export function NowCheck({ slug, text, phone, again, hasVisit }: Props) {
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (told) heading.current?.focus();
  }, [told]);

  return (
    <div className="flex flex-col gap-5">
      <h1 ref={heading} tabIndex={-1}>
        {told?.worse ? (told.someoneReads ? text.worseHeading : text.worseHeadingClosed) : text.nowHeading}
      </h1>
      {refusal ? (
        <Notice tone="strong" role="alert">
          {refusalWords(refusal, text, phone).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      ) : null}
      {told?.worse ? (
        <WorseNotice {...{ text, phone, again, hasVisit }} someoneReads={told.someoneReads} />
      ) : told ? (
        <p>{fill(text.nowSame, { phone })}</p>
      ) : (
        <>
          <p>{text.nowIntro}</p>
          <RecheckQuestions
            text={text}
            busy={busy}
            onAnswered={(recheck) => {
              setBusy(true);
              setRefusal(null);
              apiOf(slug)
                .appointments.recheck.mutate({ recheck })
                .then(setTold, (fault: unknown) => setRefusal(refusalOf(fault)))
                .finally(() => setBusy(false));
            }}
          />
        </>
      )}
    </div>
  );
}
