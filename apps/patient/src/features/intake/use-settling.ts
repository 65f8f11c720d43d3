import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { settleSeconds } from "@preamble/domain/form/emergency-timing";
import { onsetByStarts, type SymptomStart } from "@preamble/domain/form/symptom-starts";
import type { Triage } from "@preamble/domain/triage/triage";
import {
  type FocusEvent,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { answersAfter, type GiveAnswers } from "./answer-change.ts";
import type { NotesWrite } from "./draft/draft.ts";
import { settleTyped } from "./settle-typed.ts";
import type { Emergency } from "./use-emergency.ts";

type Options = {
  give: GiveAnswers;
  giveNotes: (notes: NotesWrite) => void;
  answers: Answers;
  notes: Annotations;
  triage: Triage | null;
  emergency: Pick<Emergency, "fresh" | "showIfDue" | "isSettledBy">;
};

/**
 * Shows the emergency (docs/clinical/journey.md 1.5) once the answer is given that settles when, or after 20 seconds.
 * That a ticked sign began within 14 days answers when they all began. A key takes each choice that it passes over, so
 * that what it chose counts as given when the focus leaves the group, and not before.
 */
export function useSettling({ give, giveNotes, answers, notes, triage, emergency }: Options) {
  const [settled, setSettled] = useState(0);
  const seen = useRef(0);
  const byKey = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  const told = useRef({ answers, notes });
  told.current = { answers, notes };

  // Runs once the triage has seen the answer.
  useEffect(() => {
    if (!triage || seen.current === settled) return;
    seen.current = settled;
    emergency.showIfDue();
  }, [triage, settled, emergency]);

  // They run from the first unshown emergency: an answer given meanwhile must not start them anew.
  const isDue = emergency.fresh.length > 0;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => {
      settleTyped();
      setSettled((count) => count + 1);
    }, settleSeconds * 1000);
    return () => clearTimeout(timer);
  }, [isDue]);

  const answer: GiveAnswers = useCallback(
    (changes) => {
      const starts: Readonly<Record<string, SymptomStart | undefined>> =
        told.current.notes.symptomStarts ?? {};
      const changed = Object.fromEntries(changes.map(({ questionId: id }) => [id, starts[id]]));
      const onset = onsetByStarts(answersAfter(told.current.answers, changes), changed);
      const all = onset ? [...changes, onset] : changes;
      give(all);
      if (!all.some(({ questionId, value }) => value !== null && emergency.isSettledBy(questionId))) return;
      const settle = () => setSettled((count) => count + 1);
      waiting.current = byKey.current ? settle : null;
      if (!byKey.current) settle();
    },
    [give, emergency],
  );
  const note = (given: NotesWrite) => {
    giveNotes(given);
    const { symptomStarts: starts } = given;
    if (!starts) return;
    const settle = () => {
      byKey.current = false;
      const onset = onsetByStarts(told.current.answers, starts);
      if (onset) answer([onset]);
    };
    if (byKey.current) waiting.current = settle;
    else settle();
  };
  const watch = useMemo(
    () => ({
      onKeyDownCapture({ key, target }: KeyboardEvent) {
        byKey.current =
          target instanceof HTMLSelectElement
            ? key !== "Enter" && key !== "Tab"
            : key.startsWith("Arrow") && isRadio(target);
      },
      onPointerDownCapture() {
        byKey.current = false;
      },
      onBlurCapture({ target, relatedTarget }: FocusEvent) {
        const within = isRadio(target) && isRadio(relatedTarget) && target.name === relatedTarget.name;
        if (within) return;
        const settle = waiting.current;
        waiting.current = null;
        settle?.();
      },
    }),
    [],
  );
  return { answer, note, watch };
}

const isRadio = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "radio";

export type Settling = ReturnType<typeof useSettling>;
