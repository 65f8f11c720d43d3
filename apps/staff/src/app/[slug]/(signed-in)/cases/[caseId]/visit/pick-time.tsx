"use client";

import { Button } from "@preamble/ui/button";
import { SelectField } from "@preamble/ui/field";
import { type ReactNode, useState } from "react";
import { lacksReason, OverrideReason } from "../../../../../../components/override-reason.tsx";
import { Refused } from "../../../../../../components/refused.tsx";
import { useAct } from "../../../../../../components/use-act.ts";

export type Time = {
  readonly slotId: string;
  /** When, what, with whom and where, in words. */
  readonly words: string;
  /** What a written reason must set aside. */
  readonly against: readonly string[];
};

type Props = {
  timeZone: string;
  fitting: readonly Time[];
  /** The other free times of the day that is shown. */
  others: readonly Time[];
  othersLabel: string;
  submitLabel: string;
  /** Looks at what else is to be said; answers with the names of the fields where it was not. */
  missing?: () => readonly string[];
  take: (slotId: string, overrideReason: string | undefined) => Promise<unknown>;
  children?: ReactNode;
};

/** One of the free times; one that does not fit asks for the reason in writing. */
export function PickTime({
  timeZone,
  fitting,
  others,
  othersLabel,
  submitLabel,
  missing,
  take,
  children,
}: Props) {
  const { busy, refusal, act } = useAct();
  const [chosen, setChosen] = useState("");
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<{ time?: string; reason?: string }>({});
  const time = [...fitting, ...others].find(({ slotId }) => slotId === chosen);
  const against = time?.against ?? [];

  async function submit(form: HTMLFormElement) {
    const wrong = {
      ...(!time && { time: "Choose a time." }),
      ...(lacksReason(against, reason) && { reason: "missing" }),
    };
    setErrors(wrong);
    const [first] = [...Object.keys(wrong), ...(missing?.() ?? [])];
    if (first || !time) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    await act(() => take(time.slotId, against.length > 0 ? reason.trim() : undefined));
  }

  return (
    <form
      noValidate
      className="compact flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(event.currentTarget);
      }}
    >
      <SelectField
        name="time"
        label="Time"
        error={errors.time}
        className="w-full"
        value={time ? chosen : ""}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">Choose a time</option>
        <optgroup label={fitting.length > 0 ? "The first that fit the urgency" : "None fits the urgency"}>
          {fitting.map(({ slotId, words }) => (
            <option key={slotId} value={slotId}>
              {words}
            </option>
          ))}
        </optgroup>
        <optgroup label={othersLabel}>
          {others.map(({ slotId, words, against }) => (
            <option key={slotId} value={slotId}>
              {words}
              {against.length > 0 ? " (needs a reason)" : ", fits"}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <OverrideReason
        against={against}
        missing={errors.reason !== undefined}
        value={reason}
        onChange={setReason}
      />
      {children}
      <Button type="submit" disabled={busy}>
        {submitLabel}
      </Button>
      <Refused
        refusal={refusal}
        timeZone={timeZone}
        offered={[...fitting, ...others].map(({ slotId }) => slotId)}
        onTake={setChosen}
      />
    </form>
  );
}
