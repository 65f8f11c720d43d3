import type { ChangeEventHandler, ReactNode } from "react";
import { FieldGroup, type FieldTexts } from "./field-frame.tsx";
import { OptionRow } from "./option-row.tsx";

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

/** One answer out of a few, as radios. The first radio has the id `name`, which an error summary links to. */
export function ChoiceList({
  name,
  legend,
  hint,
  error,
  choices,
  value,
  defaultValue,
  inline = false,
  onChange,
}: FieldTexts & {
  name: string;
  legend: ReactNode;
  choices: readonly Choice[];
  /** Pass `value` to control the list, or `defaultValue` to let the browser keep the answer. */
  value?: string | null;
  defaultValue?: string;
  /** Side by side where the width allows it, for short words. */
  inline?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  return (
    <FieldGroup id={name} legend={legend} hint={hint} error={error}>
      <div className={`mt-3 flex gap-2 ${inline ? "flex-wrap" : "flex-col"}`}>
        {choices.map((choice, index) => (
          <OptionRow
            key={choice.value}
            id={index === 0 ? name : `${name}-${choice.value}`}
            type="radio"
            name={name}
            value={choice.value}
            label={choice.label}
            hint={choice.hint}
            onChange={onChange}
            {...(value === undefined
              ? { defaultChecked: choice.value === defaultValue }
              : { checked: choice.value === value })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
