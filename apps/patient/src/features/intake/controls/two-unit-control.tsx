import { fill } from "@preamble/domain/fill";
import { temperatureUnits } from "@preamble/domain/form/temperature-units";
import { ChoiceList } from "@preamble/ui/choice-list";
import { Field } from "@preamble/ui/field";
import { FieldGroup } from "@preamble/ui/field-frame";
import { useState } from "react";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { amountIn, type TwoUnits, unitOf } from "./two-units.ts";
import { UnsureBox } from "./unsure-box.tsx";
import { useTyped } from "./use-typed.ts";

/** A number typed in one of two units; rules see one of them (docs/clinical/journey.md 1.12). */
export function TwoUnitControl({ measure, ...props }: ControlProps & { measure: TwoUnits }) {
  const { text, question, answers, notes, error, onAnswer, onNotes } = props;
  const { id, label, kind, optional } = question;
  const given = answers[id];
  const known = typeof given === "number" ? given : null;
  const [unit, setUnit] = useState(() => unitOf(measure, known, notes.temperatureUnit));
  const box = useTyped(props, known === null ? "" : String(amountIn(unit, known, notes.temperatureTold)));
  if (kind.type !== "number") return null;
  const { min, max } = kind;
  const hint = [measure.hint && text[measure.hint], optional && text.optional].filter(Boolean).join(" ");

  function take({ id: unitId, stored, shown }: typeof unit) {
    const value = readNumber(box.typed, false);
    const converted = value === null ? null : stored(value);
    const fits = converted !== null && converted >= min && converted <= max;
    const scale = temperatureUnits.find((one) => one === unitId);
    if (
      fits &&
      scale &&
      value !== null &&
      (scale !== notes.temperatureUnit || value !== notes.temperatureTold)
    )
      onNotes({ temperatureUnit: scale, temperatureTold: value });
    const isNone = box.typed.trim() === "";
    const invalid = fits || isNone ? null : fill(text.errorNumber, { min: shown(min), max: shown(max) });
    box.take(box.typed, fits ? converted : null, invalid);
  }

  return (
    <FieldGroup id={`${id}-group`} legend={label} hint={hint} error={error}>
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <Field
          name={id}
          label={text[measure.measure]}
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          className="w-[6em]"
          value={box.typed}
          onChange={({ currentTarget }) => box.edit(currentTarget.value)}
          onBlur={() => box.isEdited && take(unit)}
        />
        <ChoiceList
          name={`${id}-scale`}
          legend={text.inWhat}
          inline
          value={unit.id}
          choices={measure.units.map(({ id: value, words }) => ({ value, label: text[words] }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = measure.units.find((one) => one.id === value) ?? unit;
            setUnit(chosen);
            take(chosen);
          }}
        />
      </div>
      {optional ? null : <UnsureBox {...{ text, id, answers, onAnswer }} />}
    </FieldGroup>
  );
}
