import { useCallback, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";
import type { AnswerChange } from "../intake/answer-change.ts";
import type { NotesWrite } from "../intake/draft/draft.ts";
import { type Before, ToldAgain } from "./told-again.ts";

/** What is told of a form that was sent, by the calls of this page. */
export function useToldAgain({ intake }: PatientApi, intakeId: string, before: Before) {
  const [queue] = useState(
    () =>
      new ToldAgain(
        {
          answers: (answers, symptomStarts = {}) =>
            intake.answerAgain.mutate({
              intakeId,
              answers,
              sentAt: new Date().toISOString(),
              ...(Object.keys(symptomStarts).length > 0 && { symptomStarts }),
            }),
          notes: (notes) => intake.annotate.mutate({ intakeId, notes }),
        },
        before,
      ),
  );
  const flush = useCallback(() => queue.flush().then(() => true), [queue]);
  const tell = useCallback(
    (changes: readonly AnswerChange[], began?: NotesWrite["symptomStarts"]) => queue.tell(changes, began),
    [queue],
  );
  /** What goes with an emergency; what does not arrive goes with the next answers. */
  const annotate = useCallback(
    (more: NotesWrite) => {
      queue.note(more);
      void queue.flush().catch(() => {});
    },
    [queue],
  );
  return { queue, tell, annotate, flush };
}
