"use client";

import type { Language } from "@preamble/domain/languages";
import { useEffect, useRef } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import { StepHeading } from "../intake/step-heading.tsx";
import { ConfirmChange } from "./confirm-change.tsx";
import { leadTo } from "./lead-to.ts";
import { OtherTimes } from "./other-times.tsx";
import { RecheckQuestions } from "./recheck-questions.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";
import { kindOf, type OfferedTime, TimeChoice } from "./time-choice.tsx";
import { type ChangeStep, useChange } from "./use-change.ts";
import { VisitFacts } from "./visit-facts.tsx";
import { VisitTime } from "./visit-time.tsx";
import { WorseNotice } from "./worse-notice.tsx";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  phone: string;
  timeZone: string;
  visit: { id: string; version: number } & Pick<OfferedTime, "startsAt" | "visitType" | "minutes">;
  /** The slot of the waitlist that this is about; without it all times are shown. */
  offered?: { slotId: string; startsAt: Date };
};

/** Moves a visit: how the patient is now, then the times that fit, then a yes. */
export function ChangeTime({ slug, language, text, phone, timeZone, visit, offered }: Props) {
  const { step, refusal, busy, answer, choose, show, chooseAgain, confirm, over } = useChange(
    slug,
    visit,
    offered,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(placeOf(step));
  const again = `/${slug}/${language}/visit/again`;
  const words = { text, language, timeZone };
  useEffect(() => {
    if (step.at === "worse") void leadTo(again);
    if (shown.current !== placeOf(step)) heading.current?.focus();
    shown.current = placeOf(step);
  }, [step, again]);

  return (
    <div className="flex flex-col gap-5">
      <StepHeading text={text} headingRef={heading}>
        {headingOf(step, text)}
      </StepHeading>
      {refusal ? <RefusalNotice {...{ text, phone, refusal }} heading={text.refusedHeading} /> : null}
      {step.at === "questions" ? (
        <>
          <p>{text.changeIntro}</p>
          <RecheckQuestions text={text} busy={busy} onAnswered={(recheck) => void answer(recheck)} />
        </>
      ) : step.at === "worse" ? (
        <WorseNotice {...{ text, phone, again }} someoneReads={step.someoneReads} hasVisit role="alert" />
      ) : step.at === "times" ? (
        step.offered.times.length === 0 ? (
          <p>
            <WithPhone phone={phone}>{text.changeNone}</WithPhone>
          </p>
        ) : (
          <>
            {refusal?.alternatives.length ? <p>{text.refusedNearest}</p> : null}
            <TimeChoice
              {...words}
              times={step.offered.times}
              legend={text.changeChoose}
              action={text.continue}
              onChosen={(time) => void choose(time)}
            />
            <OtherTimes {...{ text, busy, show }} {...step.offered} />
          </>
        )
      ) : step.at === "confirm" ? (
        <ConfirmChange
          text={text}
          busy={busy}
          heldUntil={step.held.heldUntil}
          onOver={over}
          before={<TimeAndKind time={visit} other={step.time} {...words} />}
          after={<TimeAndKind time={step.time} other={visit} {...words} />}
          onConfirm={() => void confirm()}
          onOther={() => void chooseAgain()}
        />
      ) : (
        <VisitFacts {...words} visit={step.time} />
      )}
    </div>
  );
}

type Time = Pick<OfferedTime, "startsAt" | "visitType" | "minutes">;

/** When a visit is and, where the other one is of another kind or length, of which kind and how long. */
function TimeAndKind({
  time,
  other,
  ...words
}: { time: Time; other: Time } & Pick<Props, "text" | "language" | "timeZone">) {
  const same = time.visitType === other.visitType && time.minutes === other.minutes;
  return (
    <>
      <VisitTime at={time.startsAt} {...words} />
      {same ? null : <span className="block">{kindOf(time, words.text)}</span>}
    </>
  );
}

/** The step, and of the times which list: each is read from the top. */
const placeOf = (step: ChangeStep): string =>
  step.at === "times" ? `times ${step.offered.from?.toISOString()}` : step.at;

function headingOf(step: ChangeStep, text: Text): string {
  switch (step.at) {
    case "questions":
    case "times":
    case "worse":
      return text.visitChange;
    case "confirm":
      return text.changeConfirmHeading;
    case "done":
      return text.changeDone;
  }
}
