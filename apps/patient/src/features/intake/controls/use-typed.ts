import { type AnswerValue, UNSURE } from "@preamble/domain/answers";
import { useEffect, useState } from "react";
import type { ControlProps } from "../question-control.tsx";

/**
 * What stands in the box of a question: what is typed here, until the answer is changed elsewhere, which `told` then
 * says. A box that nobody has typed in since gives nothing when it is left.
 */
export function useTyped<Typed>(
  { question: { id }, answers, onAnswer, onInvalid }: ControlProps,
  told: Typed,
) {
  const given = answers[id];
  const [box, setBox] = useState({ typed: told, of: given, isEdited: false });
  const isOurs = box.of === given;
  useEffect(() => {
    if (isOurs) return;
    setBox({ typed: told, of: given, isEdited: false });
    onInvalid(null);
  });
  return {
    typed: isOurs ? box.typed : told,
    isEdited: isOurs && box.isEdited,
    edit: (typed: Typed) => setBox({ typed, of: given, isEdited: true }),
    /** Gives what is typed, of which nothing is left where it is no answer. */
    take(typed: Typed, value: AnswerValue | null, invalid: string | null) {
      const next = value ?? (given === UNSURE ? given : undefined);
      setBox({ typed, of: next, isEdited: false });
      onInvalid(invalid);
      if (next !== given) onAnswer([{ questionId: id, value: next ?? null }]);
    },
  };
}
