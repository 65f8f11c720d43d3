"use client";

import type { BeenHere } from "@preamble/booking/been-here";
import { visitTypes } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";
import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { useEffect, useRef } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import { RefusalNotice } from "../visit/refusal-notice.tsx";
import { type OfferedTime, placeOf, TimeChoice } from "../visit/time-choice.tsx";
import { type BookedVisit, VisitFacts } from "../visit/visit-facts.tsx";
import { VisitTime } from "../visit/visit-time.tsx";
import { BeenHereFirst } from "./been-here.tsx";
import { HeldSlot } from "./held-slot.tsx";
import { type KeptFor, useHold } from "./use-hold.ts";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  phone: string;
  /** Whether the visit can't wait for a later time. */
  urgent: boolean;
  /** Where mail goes to so far. */
  email: string | null;
  timeZone: string;
  slots: readonly OfferedTime[];
  /** Where the times after these are, and the first. */
  laterHref: string | null;
  firstHref: string | null;
  booked: (BookedVisit & { over: boolean }) | null;
  held: KeptFor | null;
  /** Whether the patient was here for this before, where that chooses between the visits. */
  beenHere: { asked: boolean; said: BeenHere | null; checkedAt: Date | null };
  /** Whether none of these times is left, and one would be with another answer to that. */
  otherKindFree: boolean;
};

/** The times that fit the urgency; one is kept for a few minutes, then booked, pressed twice but once. */
export function Booking({
  slug,
  language,
  text,
  phone,
  urgent,
  email: known,
  timeZone,
  slots,
  laterHref,
  firstHref,
  booked,
  held: first,
  beenHere,
  otherKindFree,
}: Props) {
  const { held, problem, busy, hold, book, release, over } = useHold(slug, first);
  const heldSlot = held && slots.find(({ slotId }) => slotId === held.slotId);
  const stage = booked ? "booked" : heldSlot ? "held" : "book";
  const shown = useRef(stage);
  // What was pressed is gone: the focus goes to what came of it.
  useEffect(() => {
    if (shown.current !== stage && document.activeElement === document.body)
      document.getElementById(stage)?.focus();
    shown.current = stage;
  }, [stage]);

  const times =
    slots.length === 0 ? (
      <p>
        <WithPhone phone={phone}>
          {otherKindFree ? text.bookOtherKind : urgent ? text.bookNoneUrgent : text.bookNone}
        </WithPhone>
      </p>
    ) : (
      <>
        <TimeChoice
          {...{ text, language, timeZone, busy }}
          times={slots}
          legend={text.bookChoose}
          action={busy ? text.bookBooking : text.bookButton}
          onChosen={({ slotId }) => void hold(slotId)}
        />
        <p className="flex flex-wrap gap-x-6">
          {laterHref ? (
            <a href={laterHref} className="inline-flex min-h-11 items-center">
              {text.timesLater}
            </a>
          ) : null}
          {firstHref ? (
            <a href={firstHref} className="inline-flex min-h-11 items-center">
              {text.timesFirst}
            </a>
          ) : null}
        </p>
      </>
    );

  return (
    <section aria-labelledby="book" className="flex flex-col gap-3">
      <h2 id="book" tabIndex={-1}>
        {booked ? text.visitHeading : text.bookHeading}
      </h2>
      {problem && (problem.code === "slot_taken" || problem.code === "not_bookable") ? (
        <RefusalNotice {...{ text, phone }} heading={text.refusedBookHeading} refusal={problem} />
      ) : problem ? (
        <Notice tone="strong" role="alert">
          {problemWords(problem.code, text)}
        </Notice>
      ) : null}
      {booked ? (
        <>
          <Notice
            heading={
              <span id="booked" tabIndex={-1}>
                <WithPhone phone={phone}>{booked.over ? text.bookOver : text.bookDone}</WithPhone>
              </span>
            }
          />
          <VisitFacts {...{ text, language, timeZone }} visit={booked} />
          {booked.over || visitTypes[booked.visitType].mode === "in-person" ? null : (
            <p>
              <WithPhone phone={phone}>{text.visitCallHint}</WithPhone>
            </p>
          )}
          <ButtonLink
            kind="secondary"
            className="w-full sm:w-auto sm:self-start"
            href={`/${slug}/${language}/visit`}
          >
            {text.visitLink}
          </ButtonLink>
        </>
      ) : held && heldSlot ? (
        <HeldSlot
          text={text}
          known={known}
          heldUntil={held.heldUntil}
          busy={busy}
          onConfirm={(email) => void book(held, email)}
          onRelease={() => void release(held)}
          onOver={over}
        >
          <p>
            <VisitTime at={heldSlot.startsAt} {...{ timeZone, language, text }} />
          </p>
          <p>{placeOf(heldSlot, text)}</p>
        </HeldSlot>
      ) : beenHere.asked ? (
        <BeenHereFirst
          {...{ slug, text, phone, firstHref }}
          said={beenHere.said}
          checked={beenHere.checkedAt !== null}
        >
          {times}
        </BeenHereFirst>
      ) : (
        times
      )}
    </section>
  );
}

function problemWords(code: string, text: Text): string {
  if (code === "invalid_input") return text.errorEmail;
  if (code === "expired") return text.holdOver;
  return text.bookFailed;
}
