import { fill } from "@preamble/domain/fill";
import { Field, SelectField } from "@preamble/ui/field";
import type { AnswerValue } from "@preamble/domain/answers";
import { FieldGroup } from "@preamble/ui/field-frame";
import { daysIn, durationAsSaid, durationUnits, type DurationUnit } from "@preamble/domain/form/durations";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { UnsureBox } from "./unsure-box.tsx";
import { useTyped } from "./use-typed.ts";

const longestDays = 130 * 365;

type Typed = { readonly amount: string; readonly unit: DurationUnit };

function typedBefore(given: AnswerValue | undefined, said: DurationUnit | undefined): Typed {
  if (typeof given !== "number") return { amount: "", unit: "days" };
  const { amount, unit } = durationAsSaid(given, said);
  return { amount: String(amount), unit };
}

/** How long ago, as people say it: a number and a unit; about is fine. */
export function DurationControl(props: ControlProps) {
  const { text, question, answers, notes, error, onAnswer, onNotes } = props;
  const { id, label } = question;
  const box = useTyped(props, typedBefore(answers[id], notes.durationUnit));

  function take(typed: Typed) {
    const { amount, unit } = typed;
    const count = readNumber(amount, true);
    const days = count === null ? null : count * daysIn[unit];
    const fits = days !== null && days <= longestDays;
    const max = Math.floor(longestDays / daysIn[unit]);
    if (fits && unit !== notes.durationUnit) onNotes({ durationUnit: unit });
    const isNone = amount.trim() === "";
    box.take(typed, fits ? days : null, fits || isNone ? null : fill(text.errorNumber, { min: 0, max }));
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
          value={box.typed.amount}
          onChange={({ currentTarget }) => box.edit({ ...box.typed, amount: currentTarget.value })}
          onBlur={() => box.isEdited && take(box.typed)}
        />
        <SelectField
          name={`${id}-unit`}
          label={text.unit}
          value={box.typed.unit}
          onChange={({ currentTarget }) => {
            const unit = durationUnits.find((one) => one === currentTarget.value) ?? "days";
            take({ ...box.typed, unit });
          }}
        >
          {durationUnits.map((unit) => (
            <option key={unit} value={unit}>
              {text[unit]}
            </option>
          ))}
        </SelectField>
      </div>
      <UnsureBox {...{ text, id, answers, onAnswer }} />
    </FieldGroup>
  );
}
