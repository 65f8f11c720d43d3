import { type Answers, UNSURE } from "@preamble/domain/answers";
import { OptionRow } from "@preamble/ui/option-row";
import type { Text } from "../../../text/text.ts";
import type { GiveAnswers } from "../answer-change.ts";

type Props = { text: Text; id: string; answers: Answers; onAnswer: GiveAnswers };

/** "I don't know", for a question that takes no list of choices. */
export function UnsureBox({ text, id, answers, onAnswer }: Props) {
  return (
    <div className="mt-2">
      <OptionRow
        id={`${id}-unsure`}
        type="checkbox"
        label={text.dontKnow}
        checked={answers[id] === UNSURE}
        onChange={({ currentTarget: { checked } }) =>
          onAnswer([{ questionId: id, value: checked ? UNSURE : null }])
        }
      />
    </div>
  );
}
