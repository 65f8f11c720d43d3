import { UNSURE } from "@preamble/domain/answers";
import { Field } from "@preamble/ui/field";
import { useState } from "react";
import { fill } from "../../../text/fill.ts";
import type { Text } from "../../../text/text.ts";
import type { ControlProps } from "../question-control.tsx";
import { readNumber } from "./read-number.ts";
import { UnsureBox } from "./unsure-box.tsx";

const unitWords: Readonly<Record<string, keyof Text>> = {
  years: "unitYears",
  days: "unitDays",
  hours: "unitHours",
  drinks: "unitDrinks",
  count: "unitTimes",
};

/** A number with its unit; it is taken when the box is left. */
export function NumberControl({ text, question, answers, error, onAnswer, onInvalid }: ControlProps) {
  const { id, label, kind, optional } = question;
  const given = answers[id];
  const [typed, setTyped] = useState(typeof given === "number" ? String(given) : "");
  if (kind.type !== "int" && kind.type !== "number") return null;
  const { min, max, unit } = kind;
  const unitKey = unitWords[unit];

  function take() {
    const value = readNumber(typed, kind.type === "int");
    const fits = value !== null && value >= min && value <= max;
    onInvalid(typed.trim() === "" || fits ? null : fill(text.errorNumber, { min, max }));
    if (fits && value !== given) onAnswer([{ questionId: id, value }]);
    if (!fits && typeof given === "number") onAnswer([{ questionId: id, value: null }]);
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
        value={given === UNSURE ? "" : typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={take}
      />
      <UnsureBox
        {...{ text, id, answers, onAnswer }}
        onChosen={() => {
          setTyped("");
          onInvalid(null);
        }}
      />
    </div>
  );
}
