import { UNSURE } from "@preamble/domain/answers";
import { ChoiceList } from "@preamble/ui/choice-list";
import type { ControlProps } from "../question-control.tsx";

const ratherNotSay = "sex-at-birth";

/** Yes or no, or one of a few, always with "not sure". */
export function ChoiceControl({ text, question, answers, error, onAnswer }: ControlProps) {
  const { id, kind, label, options } = question;
  const given = answers[id];
  const yesNo = kind.type === "bool";
  const unsure = {
    value: UNSURE,
    label: id === ratherNotSay ? text.ratherNotSay : text.notSure,
  };
  return (
    <ChoiceList
      name={id}
      legend={label}
      error={error}
      inline={yesNo}
      choices={
        yesNo
          ? [{ value: "true", label: text.yes }, { value: "false", label: text.no }, unsure]
          : [...options, unsure]
      }
      value={typeof given === "object" || given === undefined ? null : String(given)}
      onChange={({ currentTarget: { value } }) =>
        onAnswer([
          {
            questionId: id,
            value: yesNo && value !== UNSURE ? value === "true" : value,
            ...(value === UNSURE && id === ratherNotSay && { reason: "rather-not-say" as const }),
          },
        ])
      }
    />
  );
}
