import { UNSURE } from "@preamble/domain/answers";
import { ChoiceList } from "@preamble/ui/choice-list";
import { useContext } from "react";
import type { ControlProps } from "../question-control.tsx";
import { mayWithhold } from "../may-withhold.ts";
import { ToldInPerson } from "../told-in-person.ts";

/** Yes or no, or one of a few, always with "not sure" or "I would rather not say". */
export function ChoiceControl({ text, question, answers, error, onAnswer }: ControlProps) {
  const { id, kind, label, hint, options } = question;
  const withholds = mayWithhold(question);
  const inPerson = useContext(ToldInPerson).includes(id);
  const given = answers[id];
  const yesNo = kind.type === "bool";
  const unsure = { value: UNSURE, label: withholds ? text.ratherNotSay : text.notSure };
  return (
    <ChoiceList
      name={id}
      legend={label}
      hint={hint}
      error={error}
      inline={yesNo}
      choices={
        yesNo
          ? [{ value: "true", label: text.yes }, { value: "false", label: text.no }, unsure]
          : [...options, unsure]
      }
      value={typeof given === "object" || given === undefined || inPerson ? null : String(given)}
      onChange={({ currentTarget: { value } }) =>
        onAnswer([
          {
            questionId: id,
            value: yesNo && value !== UNSURE ? value === "true" : value,
            ...(value === UNSURE && withholds && { reason: "rather-not-say" as const }),
          },
        ])
      }
    />
  );
}
