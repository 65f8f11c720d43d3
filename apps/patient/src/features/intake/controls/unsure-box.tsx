import { type Answers, UNSURE } from "@preamble/domain/answers";
import { OptionRow } from "@preamble/ui/option-row";
import { useState } from "react";
import type { Text } from "../../../text/text.ts";
import type { GiveAnswers } from "../answer-change.ts";

type Props = {
  text: Text;
  id: string;
  answers: Answers;
  /** Whether something is ticked, which this never takes away (docs/clinical/triage-rules.md 2.4). */
  isTicked?: boolean;
  onAnswer: GiveAnswers;
};

/** "I don't know", for a question that takes no list of choices. */
export function UnsureBox({ text, id, answers, isTicked, onAnswer }: Props) {
  const [pressed, setPressed] = useState(false);
  if (pressed && !isTicked) setPressed(false);
  return (
    <div className="mt-2">
      <OptionRow
        id={`${id}-unsure`}
        type="checkbox"
        label={text.dontKnow}
        checked={answers[id] === UNSURE}
        onChange={({ currentTarget: { checked } }) =>
          isTicked ? setPressed(true) : onAnswer([{ questionId: id, value: checked ? UNSURE : null }])
        }
        extra={pressed ? <p role="alert">{text.dontKnowTicked}</p> : null}
      />
    </div>
  );
}
