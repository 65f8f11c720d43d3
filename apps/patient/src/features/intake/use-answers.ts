import type { Answers } from "@preamble/domain/answers";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PatientApi } from "../../trpc-client.ts";
import type { GiveAnswers } from "./answer-change.ts";
import { SaveQueue, type SaveState } from "./save-queue.ts";

/** Answers as they stand on this page, with a queue that saves each as it is given. */
export function useAnswers(api: PatientApi, intakeId: string, first: Answers) {
  const [answers, setAnswers] = useState(first);
  const [saveState, setSaveState] = useState<SaveState>({ state: "saved", at: null });
  const queue = useRef<SaveQueue | null>(null);
  queue.current ??= new SaveQueue(async (events) => {
    const { savedAt } = await api.intake.saveAnswers.mutate({ intakeId, events });
    return new Date(savedAt);
  }, setSaveState);
  const saving = queue.current;

  const give: GiveAnswers = useCallback(
    (changes) => {
      setAnswers((before) => {
        const after = { ...before };
        for (const { questionId, value } of changes) {
          if (value === null) delete after[questionId];
          else after[questionId] = value;
        }
        return after;
      });
      saving.add(changes);
    },
    [saving],
  );

  useEffect(() => {
    const again = () => void saving.flush();
    const warn = (event: BeforeUnloadEvent) => {
      if (!saving.isEmpty) event.preventDefault();
    };
    addEventListener("online", again);
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("online", again);
      removeEventListener("beforeunload", warn);
    };
  }, [saving]);

  return { answers, give, saveState, flush: useCallback(() => saving.flush(), [saving]) };
}
