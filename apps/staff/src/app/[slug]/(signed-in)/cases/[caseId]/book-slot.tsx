"use client";

import { Button } from "@preamble/ui/button";
import { SelectField } from "@preamble/ui/field";
import { useState } from "react";
import { Refused } from "../../../../../components/refused.tsx";
import { useAct } from "../../../../../components/use-act.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = {
  slug: string;
  caseId: string;
  timeZone: string;
  slots: readonly { slotId: string; time: string; words: string }[];
};

/** Books one of the offered slots; pressed twice it is booked once. */
export function BookSlot({ slug, caseId, timeZone, slots }: Props) {
  const [chosen, setChosen] = useState("");
  const [bookingKey, setBookingKey] = useState<string | null>(null);
  const { busy, refusal, act } = useAct();

  // A slot that was taken meanwhile is gone from the list and can no longer be the choice.
  const slotId = slots.some((slot) => slot.slotId === chosen) ? chosen : (slots[0]?.slotId ?? "");

  const choose = (id: string) => {
    setChosen(id);
    setBookingKey(null);
  };

  function book() {
    const key = bookingKey ?? crypto.randomUUID();
    setBookingKey(key);
    void act(() => staffClient(slug).appointments.book.mutate({ caseId, slotId, bookingKey: key }));
  }

  return (
    <div className="compact flex flex-col items-start gap-2">
      <SelectField
        name="slot"
        label="Slots that fit"
        className="w-full"
        value={slotId}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        {slots.map((slot) => (
          <option key={slot.slotId} value={slot.slotId}>
            {slot.time} · {slot.words}
          </option>
        ))}
      </SelectField>
      <p className="text-sm">{slots.find((slot) => slot.slotId === slotId)?.words}</p>
      <Button kind="secondary" disabled={busy} onClick={book}>
        Book this slot
      </Button>
      <Refused {...{ refusal, timeZone }} offered={slots.map((slot) => slot.slotId)} onTake={choose} />
    </div>
  );
}
