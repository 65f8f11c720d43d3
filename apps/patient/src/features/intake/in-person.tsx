import { type Answers, UNSURE } from "@preamble/domain/answers";
import { OptionRow } from "@preamble/ui/option-row";
import { useContext, useState } from "react";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import type { GiveAnswers } from "./answer-change.ts";
import { AnsweredFor } from "./answered-for.ts";

type Props = { text: Text; questionId: string; answers: Answers; onAnswer: GiveAnswers };

/** "I would rather tell you in person": not known, and on the clinician's list to ask. */
export function InPerson({ text, questionId, answers, onAnswer }: Props) {
  const [chosen, setChosen] = useState(false);
  const name = useContext(AnsweredFor);
  const checked = chosen && answers[questionId] === UNSURE;
  return (
    <>
      {name ? <p className="mt-3 mb-2 font-semibold">{fill(text.privateAlone, { name })}</p> : null}
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
    </>
  );
}
