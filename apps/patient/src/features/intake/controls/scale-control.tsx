import { ScaleInput } from "@preamble/ui/scale-input";
import type { ControlProps } from "../question-control.tsx";
import { UnsureBox } from "./unsure-box.tsx";

/** 0 to 10 in one row. */
export function ScaleControl({ text, question, answers, error, onAnswer }: ControlProps) {
  const { id, label } = question;
  const given = answers[id];
  return (
    <div>
      <ScaleInput
        name={id}
        legend={label}
        error={error}
        lowLabel={text.scaleLow}
        highLabel={text.scaleHigh}
        value={typeof given === "number" ? given : null}
        onChange={({ currentTarget }) => onAnswer([{ questionId: id, value: Number(currentTarget.value) }])}
      />
      <UnsureBox {...{ text, id, answers, onAnswer }} />
    </div>
  );
}
