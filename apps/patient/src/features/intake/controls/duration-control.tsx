import { Field, SelectField } from "@preamble/ui/field";
import { type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { FieldGroup } from "@preamble/ui/field-frame";
import { useState } from "react";
import { daysIn, durationAsSaid, durationUnits, type DurationUnit } from "@preamble/domain/form/durations";
import { fill } from "../../../text/fill.ts";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { UnsureBox } from "./unsure-box.tsx";

const longestDays = 130 * 365;

type Typed = { readonly amount: string; readonly unit: DurationUnit };

function typedBefore(given: AnswerValue | undefined, said: DurationUnit | undefined): Typed {
  if (typeof given !== "number") return { amount: "", unit: "days" };
  const { amount, unit } = durationAsSaid(given, said);
  return { amount: String(amount), unit };
}

/** How long ago, as people say it: a number and a unit; about is fine. */
export function DurationControl(props: ControlProps) {
  const { text, question, answers, notes, error, onAnswer, onNotes, onInvalid } = props;
  const { id, label } = question;
  const given = answers[id];
  const [typed, setTyped] = useState(() => typedBefore(given, notes.durationUnit));

  function take({ amount, unit }: Typed) {
    const count = readNumber(amount, true);
    const days = count === null ? null : count * daysIn[unit];
    const fits = days !== null && days <= longestDays;
    const max = Math.floor(longestDays / daysIn[unit]);
    onInvalid(amount.trim() === "" || fits ? null : fill(text.errorNumber, { min: 0, max }));
    if (fits && unit !== notes.durationUnit) onNotes({ durationUnit: unit });
    if (fits && days !== given) onAnswer([{ questionId: id, value: days }]);
    if (!fits && typeof given === "number") onAnswer([{ questionId: id, value: null }]);
  }

  return (
    <FieldGroup id={`${id}-group`} legend={label} hint={text.aboutIsFine} error={error}>
      <div className="mt-3 flex flex-wrap gap-4">
        <Field
          name={id}
          label={text.amount}
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          className="w-[5em]"
          aria-invalid={error ? true : undefined}
          value={given === UNSURE ? "" : typed.amount}
          onChange={({ currentTarget }) => setTyped((before) => ({ ...before, amount: currentTarget.value }))}
          onBlur={() => take(typed)}
        />
        <SelectField
          name={`${id}-unit`}
          label={text.unit}
          value={typed.unit}
          onChange={({ currentTarget }) => {
            const unit = durationUnits.find((one) => one === currentTarget.value) ?? "days";
            const next = { ...typed, unit };
            setTyped(next);
            take(next);
          }}
        >
          {durationUnits.map((unit) => (
            <option key={unit} value={unit}>
              {text[unit]}
            </option>
          ))}
        </SelectField>
      </div>
      <UnsureBox
        {...{ text, id, answers, onAnswer }}
        onChosen={() => {
          setTyped({ amount: "", unit: "days" });
          onInvalid(null);
        }}
      />
    </FieldGroup>
  );
}
