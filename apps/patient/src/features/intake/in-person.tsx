import { type Answers, UNSURE } from "@preamble/domain/answers";
import { OptionRow } from "@preamble/ui/option-row";
import { useState } from "react";
import type { Text } from "../../text/text.ts";
import type { GiveAnswers } from "./answer-change.ts";

type Props = { text: Text; questionId: string; answers: Answers; onAnswer: GiveAnswers };

/** "I would rather tell you in person": not known, and on the clinician's list to ask. */
export function InPerson({ text, questionId, answers, onAnswer }: Props) {
  const [chosen, setChosen] = useState(false);
  const checked = chosen && answers[questionId] === UNSURE;
  return (
    <OptionRow
      id={`${questionId}-in-person`}
      type="checkbox"
      checked={checked}
      label={text.inPerson}
      {...(checked && { hint: text.inPersonHint })}
      onChange={({ currentTarget }) => {
        setChosen(currentTarget.checked);
        onAnswer([
          currentTarget.checked
            ? { questionId, value: UNSURE, reason: "in-person" }
            : { questionId, value: null },
        ]);
      }}
    />
  );
}
