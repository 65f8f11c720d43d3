"use client";

import type { Refusal } from "@preamble/api/http/read-refusal";
import { Button, ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { useEffect, useRef, useState } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import { refusalOf } from "../../refusal.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";
import { AnsweredFor } from "../intake/answered-for.ts";
import { StepHeading } from "../intake/step-heading.tsx";
import { leadTo } from "./lead-to.ts";
import { RecheckQuestions } from "./recheck-questions.tsx";
import { refusalWords } from "./refusal-words.ts";
import { WorseNotice } from "./worse-notice.tsx";

type Props = {
  slug: string;
  text: Text;
  phone: string;
  /** Where the patient's pages are. */
  home: string;
  /** Of whom a helper or parent is asked; null where the patient is. */
  answeringFor: string | null;
  hasVisit: boolean;
};

/** The three questions for someone who waits longer than they should, and what follows from the answers. */
export function NowCheck({ slug, text, phone, home, answeringFor, hasVisit }: Props) {
  const [told, setTold] = useState<{ worse: boolean; someoneReads: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Who is worse answers the safety questions again, at once.
  const again = `${home}/visit/again`;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (told) heading.current?.focus();
    if (told?.worse) void leadTo(again);
  }, [told, again]);

  return (
    <div className="flex flex-col gap-5">
      <AnsweredFor value={answeringFor}>
        <StepHeading text={text} headingRef={heading}>
          {text.nowHeading}
        </StepHeading>
      </AnsweredFor>
      {refusal ? (
        <Notice tone="strong" role="alert">
          {refusalWords(refusal, text, phone).map((words) => (
            <p key={words}>
              <WithPhone phone={phone}>{words}</WithPhone>
            </p>
          ))}
        </Notice>
      ) : null}
      {told?.worse ? (
        <WorseNotice
          {...{ text, phone, again }}
          someoneReads={told.someoneReads}
          hasVisit={hasVisit}
          role="alert"
        />
      ) : told ? (
        <>
          <p>
            <WithPhone phone={phone}>{text.nowSame}</WithPhone>
          </p>
          <p className="flex flex-col gap-3 sm:flex-row">
            <Button
              kind="secondary"
              onClick={() => {
                setTold(null);
                setBusy(false);
                heading.current?.focus();
              }}
            >
              {text.nowAgain}
            </Button>
            <ButtonLink kind="secondary" href={`${home}/${hasVisit ? "visit" : "status"}`}>
              {hasVisit ? text.visitBack : text.statusLink}
            </ButtonLink>
          </p>
        </>
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
                .then(setTold, (fault: unknown) => {
                  setRefusal(refusalOf(fault));
                  setBusy(false);
                });
            }}
          />
        </>
      )}
    </div>
  );
}
