import { fill } from "@preamble/domain/fill";
import type { QuestionView } from "@preamble/domain/form/page-view";
import { OptionRow } from "@preamble/ui/option-row";
import { useContext } from "react";
import type { Text } from "../../text/text.ts";
import { type GiveAnswers, withhold } from "./answer-change.ts";
import { AnsweredFor } from "./answered-for.ts";
import { ToldInPerson } from "./told-in-person.ts";

type Props = { text: Text; question: QuestionView; onAnswer: GiveAnswers };

/** "I would rather tell you in person": not known, and on the clinician's list to ask. */
export function InPerson({ text, question, onAnswer }: Props) {
  const name = useContext(AnsweredFor);
  const checked = useContext(ToldInPerson).includes(question.id);
  return (
    <>
      {name ? <p className="mt-3 mb-2 font-semibold">{fill(text.privateAlone, { name })}</p> : null}
      <OptionRow
        id={`${question.id}-in-person`}
        type="checkbox"
        checked={checked}
        label={text.inPerson}
        {...(checked && { hint: text.inPersonHint })}
        onChange={({ currentTarget }) =>
          onAnswer(
            currentTarget.checked
              ? withhold(question, "in-person")
              : [{ questionId: question.id, value: null }],
          )
        }
      />
    </>
  );
}
