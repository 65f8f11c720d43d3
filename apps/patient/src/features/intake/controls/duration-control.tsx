import { Field, SelectField } from "@preamble/ui/field";
import { UNSURE } from "@preamble/domain/answers";
import { FieldGroup } from "@preamble/ui/field-frame";
import { useState } from "react";
import { fill } from "../../../text/fill.ts";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { UnsureBox } from "./unsure-box.tsx";

/** Days in each unit (docs/clinical/clinical-model.md section 1). */
const units = { years: 365, months: 30, weeks: 7, days: 1 } as const;

type Unit = keyof typeof units;

const longestDays = 130 * 365;

/** The largest unit that holds a number of days without a rest. */
function inWholeUnits(days: number): { amount: string; unit: Unit } {
  const unit =
    (["years", "months", "weeks"] as const).find((one) => days > 0 && days % units[one] === 0) ?? "days";
  return { amount: String(days / units[unit]), unit };
}

/** How long ago, as people say it: a number and a unit; about is fine. */
export function DurationControl({ text, question, answers, error, onAnswer, onInvalid }: ControlProps) {
  const { id, label } = question;
  const given = answers[id];
  const [typed, setTyped] = useState(
    typeof given === "number" ? inWholeUnits(given) : { amount: "", unit: "days" as Unit },
  );

  function take({ amount, unit }: typeof typed) {
    const count = readNumber(amount, true);
    const days = count === null ? null : count * units[unit];
    const fits = days !== null && days <= longestDays;
    const max = Math.floor(longestDays / units[unit]);
    onInvalid(amount.trim() === "" || fits ? null : fill(text.errorNumber, { min: 0, max }));
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
            const unit = (Object.keys(units) as Unit[]).find((one) => one === currentTarget.value) ?? "days";
            const next = { ...typed, unit };
            setTyped(next);
            take(next);
          }}
        >
          {(["days", "weeks", "months", "years"] as const).map((unit) => (
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
