import { UNSURE } from "@preamble/domain/answers";
import { ChoiceList } from "@preamble/ui/choice-list";
import { Field } from "@preamble/ui/field";
import { FieldGroup } from "@preamble/ui/field-frame";
import { useState } from "react";
import { fill } from "../../../text/fill.ts";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { type Scale, toCelsius, toScale } from "./temperature.ts";

/** Typed in °F or °C; rules see °C to one decimal (docs/clinical/journey.md 1.12). */
export function TemperatureControl({ text, question, answers, error, onAnswer, onInvalid }: ControlProps) {
  const { id, label, kind } = question;
  const given = answers[id];
  const [scale, setScale] = useState<Scale>("f");
  const [typed, setTyped] = useState(typeof given === "number" ? String(toScale(given, "f")) : "");
  if (kind.type !== "number") return null;
  const { min, max } = kind;

  function take(amount: string, unit: Scale) {
    const value = readNumber(amount, false);
    const celsius = value === null ? null : toCelsius(value, unit);
    const fits = celsius !== null && celsius >= min && celsius <= max;
    onInvalid(
      amount.trim() === "" || fits
        ? null
        : fill(text.errorNumber, { min: toScale(min, unit), max: toScale(max, unit) }),
    );
    if (fits && celsius !== given) onAnswer([{ questionId: id, value: celsius }]);
    if (!fits && typeof given === "number") onAnswer([{ questionId: id, value: null }]);
  }

  return (
    <FieldGroup id={`${id}-group`} legend={label} hint={text.optional} error={error}>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <Field
          name={id}
          label={text.degrees}
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          className="w-[6em]"
          value={given === UNSURE ? "" : typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={() => take(typed, scale)}
        />
        <ChoiceList
          name={`${id}-scale`}
          legend={text.degrees}
          inline
          value={scale}
          choices={[
            { value: "f", label: text.fahrenheit },
            { value: "c", label: text.celsius },
          ]}
          onChange={({ currentTarget }) => {
            const unit = currentTarget.value === "c" ? "c" : "f";
            setScale(unit);
            take(typed, unit);
          }}
        />
      </div>
    </FieldGroup>
  );
}
