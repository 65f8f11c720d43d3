"use client";

import { formatInZone } from "@preamble/booking/format-time";
import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";
import { Button, ButtonLink } from "@preamble/ui/button";
import { ChoiceList } from "@preamble/ui/choice-list";
import { Notice } from "@preamble/ui/notice";
import { useState } from "react";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { RefusalNotice } from "../visit/refusal-notice.tsx";
import { VisitTime } from "../visit/visit-time.tsx";
import { HeldSlot } from "./held-slot.tsx";
import { type Hold, useHold } from "./use-hold.ts";

type Slot = {
  readonly slotId: string;
  readonly startsAt: Date;
  readonly visitType: VisitType;
  readonly clinician: string;
  readonly location: string;
};

type Props = {
  slug: string;
  language: Language;
  text: Text;
  phone: string;
  timeZone: string;
  slots: readonly Slot[];
  booked: Pick<Slot, "startsAt" | "visitType"> | null;
  held: Hold | null;
};

/** The times that fit the urgency; one is kept for a few minutes, then booked, pressed twice but once. */
export function Booking({ slug, language, text, phone, timeZone, slots, booked, held: first }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { held, problem, busy, hold, book, release, over } = useHold(slug, first);
  const heldSlot = held && slots.find(({ slotId }) => slotId === held.slotId);
  const when = (at: Date) => formatInZone(at, timeZone, language);

  const hint = ({ visitType, clinician, location }: Slot) =>
    `${text[`visit-${visitType}`]}, ${fill(text.with, { name: clinician })}, ${location}`;

  return (
    <section aria-labelledby="book" className="flex flex-col gap-3">
      <h2 id="book">{text.bookHeading}</h2>
      {problem && (problem.code === "slot_taken" || problem.code === "not_bookable") ? (
        <RefusalNotice {...{ text, phone }} heading={text.refusedBookHeading} refusal={problem} />
      ) : problem ? (
        <Notice tone="strong" role="alert">
          {problemWords(problem.code, text)}
        </Notice>
      ) : null}
      {booked ? (
        <>
          <Notice role="status" heading={text.bookDone}>
            {when(booked.startsAt)}. {text[`visit-${booked.visitType}`]}.
          </Notice>
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
          heldUntil={held.heldUntil}
          busy={busy}
          onConfirm={(email) => void book(held, email)}
          onRelease={() => void release(held)}
          onOver={over}
        >
          <p>
            <VisitTime at={heldSlot.startsAt} {...{ timeZone, language, text }} />
          </p>
          <p>{hint(heldSlot)}</p>
        </HeldSlot>
      ) : slots.length === 0 ? (
        <p>{fill(text.bookNone, { phone })}</p>
      ) : (
        <>
          <ChoiceList
            name="slot"
            legend={text.bookChoose}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            choices={slots.map((slot) => ({
              value: slot.slotId,
              label: <VisitTime at={slot.startsAt} {...{ timeZone, language, text }} />,
              hint: hint(slot),
            }))}
          />
          <Button
            disabled={busy || chosen === null}
            className="w-full sm:w-auto sm:self-start"
            onClick={() => {
              if (chosen) void hold(chosen);
            }}
          >
            {busy ? text.bookBooking : text.bookButton}
          </Button>
        </>
      )}
    </section>
  );
}

function problemWords(code: string, text: Text): string {
  if (code === "invalid_input") return text.holdEmailWrong;
  if (code === "expired") return text.holdOver;
  return text.bookFailed;
}
