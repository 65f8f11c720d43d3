"use client";

import { formatInZone } from "@preamble/booking/format-time";
import type { VisitType } from "@preamble/booking/visit-types";
import type { Language } from "@preamble/domain/languages";
import { Button } from "@preamble/ui/button";
import { ChoiceList } from "@preamble/ui/choice-list";
import { Notice } from "@preamble/ui/notice";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { refusalOf } from "../../refusal.ts";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { apiOf } from "../../trpc-client.ts";

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
};

/** The times that fit the urgency; pressed twice, the visit is booked once. */
export function Booking({ slug, language, text, phone, timeZone, slots, booked }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const key = useRef<{ slotId: string; bookingKey: string } | null>(null);
  const when = (at: Date) => formatInZone(at, timeZone, language);

  async function book(slotId: string) {
    if (key.current?.slotId !== slotId) key.current = { slotId, bookingKey: crypto.randomUUID() };
    setBusy(true);
    setProblem("");
    try {
      await apiOf(slug).appointments.book.mutate(key.current);
    } catch (fault) {
      setProblem(problemWords(refusalOf(fault).code, text, phone));
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <section aria-labelledby="book" className="flex flex-col gap-3">
      <h2 id="book">{text.bookHeading}</h2>
      {problem ? (
        <Notice tone="strong" role="alert">
          {problem}
        </Notice>
      ) : null}
      {booked ? (
        <Notice role="status" heading={text.bookDone}>
          {when(booked.startsAt)}. {text[`visit-${booked.visitType}`]}.
        </Notice>
      ) : slots.length === 0 ? (
        <p>{fill(text.bookNone, { phone })}</p>
      ) : (
        <>
          <ChoiceList
            name="slot"
            legend={text.bookChoose}
            value={chosen}
            onChange={({ currentTarget }) => setChosen(currentTarget.value)}
            choices={slots.map(({ slotId, startsAt, visitType, clinician, location }) => ({
              value: slotId,
              label: when(startsAt),
              hint: `${text[`visit-${visitType}`]}, ${fill(text.with, { name: clinician })}, ${location}`,
            }))}
          />
          <Button
            disabled={busy || chosen === null}
            className="w-full sm:w-auto sm:self-start"
            onClick={() => {
              if (chosen) void book(chosen);
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
  if (code === "not_bookable") return fill(text.bookNotFit, { phone });
  return text.bookFailed;
}
