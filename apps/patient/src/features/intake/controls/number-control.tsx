import { fill } from "@preamble/domain/fill";
import { Field } from "@preamble/ui/field";
import type { Text } from "../../../text/text.ts";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { UnsureBox } from "./unsure-box.tsx";
import { useTyped } from "./use-typed.ts";

const unitWords: Readonly<Record<string, keyof Text>> = {
  years: "unitYears",
  days: "unitDays",
  hours: "unitHours",
  drinks: "unitDrinks",
  count: "unitTimes",
};

/** A number with its unit; it is taken when the box is left. */
export function NumberControl(props: ControlProps) {
  const { text, question, answers, error, onAnswer } = props;
  const { id, label, kind, optional } = question;
  const given = answers[id];
  const box = useTyped(props, typeof given === "number" ? String(given) : "");
  if (kind.type !== "int" && kind.type !== "number") return null;
  const { min, max, unit } = kind;
  const unitKey = unitWords[unit];

  function take() {
    const value = readNumber(box.typed, kind.type === "int");
    const fits = value !== null && value >= min && value <= max;
    const isNone = box.typed.trim() === "";
    box.take(box.typed, fits ? value : null, fits || isNone ? null : fill(text.errorNumber, { min, max }));
  }

  return (
    <div>
      <Field
        name={id}
        label={label}
        hint={[unitKey && text[unitKey], optional && text.optional].filter(Boolean).join(", ")}
        error={error}
        inputMode={kind.type === "int" ? "numeric" : "decimal"}
        autoComplete="off"
        maxLength={8}
        className="w-[6em]"
        value={box.typed}
        onChange={({ currentTarget }) => box.edit(currentTarget.value)}
        onBlur={() => box.isEdited && take()}
      />
      <UnsureBox {...{ text, id, answers, onAnswer }} />
    </div>
  );
}
