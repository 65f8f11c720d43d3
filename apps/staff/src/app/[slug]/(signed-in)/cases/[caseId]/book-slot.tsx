"use client";

import { Button } from "@preamble/ui/button";
import { SelectField } from "@preamble/ui/field";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { refusedWords } from "../../../../../features/visits/booking-words.ts";
import { refusalOf, staffClient } from "../../../../../trpc-client.ts";

type Props = {
  slug: string;
  caseId: string;
  slots: readonly { slotId: string; time: string; words: string }[];
};

/** Books one of the offered slots; pressed twice it is booked once. */
export function BookSlot({ slug, caseId, slots }: Props) {
  const router = useRouter();
  const [chosen, setChosen] = useState("");
  const [bookingKey, setBookingKey] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState("");

  // A slot that was taken meanwhile is gone from the list and can no longer be the choice.
  const slotId = slots.some((slot) => slot.slotId === chosen) ? chosen : (slots[0]?.slotId ?? "");

  async function book() {
    const key = bookingKey ?? crypto.randomUUID();
    setBookingKey(key);
    setBusy(true);
    setFailure("");
    try {
      await staffClient(slug).appointments.book.mutate({ caseId, slotId, bookingKey: key });
    } catch (fault) {
      setFailure(refusedWords(refusalOf(fault)));
    }
    setBusy(false);
    router.refresh();
  }

  return (
    <div className="compact flex flex-col items-start gap-2">
      <SelectField
        name="slot"
        label="Slots that fit"
        className="w-full"
        value={slotId}
        onChange={({ currentTarget }) => {
          setChosen(currentTarget.value);
          setBookingKey(null);
        }}
      >
        {slots.map((slot) => (
          <option key={slot.slotId} value={slot.slotId}>
            {slot.time} · {slot.words}
          </option>
        ))}
      </SelectField>
      <p className="text-sm">{slots.find((slot) => slot.slotId === slotId)?.words}</p>
      <Button kind="secondary" disabled={busy} onClick={() => void book()}>
        Book this slot
      </Button>
      <p role="status" className="text-danger">
        {failure}
      </p>
    </div>
  );
}
