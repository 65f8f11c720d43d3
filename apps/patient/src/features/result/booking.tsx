"use client";

import { formatInZone } from "@preamble/booking/format-time";
import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";
import { Button } from "@preamble/ui/button";
import { ChoiceList } from "@preamble/ui/choice-list";
import { Notice } from "@preamble/ui/notice";
import { useState } from "react";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
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
      {problem ? (
        <Notice tone="strong" role="alert">
          {problemWords(problem.code, text, phone)}
        </Notice>
      ) : null}
      {booked ? (
        <Notice role="status" heading={text.bookDone}>
          {when(booked.startsAt)}. {text[`visit-${booked.visitType}`]}.
        </Notice>
      ) : held && heldSlot ? (
        <HeldSlot
          text={text}
          heldUntil={held.heldUntil}
          busy={busy}
          onConfirm={(email) => void book(held, email)}
          onRelease={() => void release(held)}
          onOver={over}
        >
          <p className="font-semibold">{when(heldSlot.startsAt)}</p>
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
              label: when(slot.startsAt),
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

function problemWords(code: string, text: Text, phone: string): string {
  if (code === "slot_taken") return text.bookTaken;
  if (code === "invalid_input") return text.holdEmailWrong;
  if (code === "expired") return text.holdOver;
  if (code === "not_bookable") return fill(text.bookNotFit, { phone });
  return text.bookFailed;
}
