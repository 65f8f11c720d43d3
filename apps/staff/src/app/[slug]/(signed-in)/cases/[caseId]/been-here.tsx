"use client";

import { type BeenHere as Answer, beenHereAnswers } from "@preamble/booking/been-here";
import { Button } from "@preamble/ui/button";
import { SelectField } from "@preamble/ui/field";
import { useState } from "react";
import { beenHereWords } from "./been-here-words.ts";
import { refusedWords } from "../../../../../features/visits/booking-words.ts";
import { useAct } from "../../../../../components/use-act.ts";
import { textOf } from "../../../../../text-of.ts";
import { staffClient } from "../../../../../trpc-client.ts";

type Props = {
  slug: string;
  caseId: string;
  beenHere: { asked: boolean; said: Answer | null; checkedAt: Date | null };
};

const names: Readonly<Record<Answer, string>> = {
  yes: "Yes: a follow-up",
  no: "No: a new visit",
  "not-sure": "Not sure: a new visit",
};

/** Whether the patient was here for this before, as they said; the front desk checks it and says what is right. */
export function BeenHere({ slug, caseId, beenHere }: Props) {
  const { busy, refusal, act } = useAct();
  const [missing, setMissing] = useState(false);
  if (!beenHere.asked) return null;
  return (
    <form
      noValidate
      className="compact mt-3 flex flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = textOf(new FormData(event.currentTarget), "been-here");
        const said = beenHereAnswers.find((one) => one === chosen);
        setMissing(!said);
        if (!said) return event.currentTarget.querySelector("select")?.focus();
        void act(() => staffClient(slug).appointments.sayBeenHere.mutate({ caseId, beenHere: said }));
      }}
    >
      <p>{beenHereWords(beenHere)}</p>
      <SelectField
        key={beenHere.said}
        name="been-here"
        label="Here for this before"
        error={missing ? "Choose one." : undefined}
        defaultValue={beenHere.said ?? ""}
        onChange={() => setMissing(false)}
      >
        <option value="">Choose one</option>
        {beenHereAnswers.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </SelectField>
      <Button type="submit" kind="secondary" disabled={busy}>
        Checked: this is right
      </Button>
      <p role="status" className="text-danger">
        {refusal ? refusedWords(refusal) : ""}
      </p>
    </form>
  );
}
