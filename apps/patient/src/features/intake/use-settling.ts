import type { Annotations } from "@preamble/domain/annotations";
import type { Answers, AnswerValue } from "@preamble/domain/answers";
import { settleSeconds, settlesTiming } from "@preamble/domain/form/emergency-timing";
import { onsetByStarts, onsetId, recentOnset } from "@preamble/domain/form/symptom-starts";
import type { Triage } from "@preamble/domain/triage/triage";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { type AnswerChange, answersAfter, type GiveAnswers } from "./answer-change.ts";
import type { NotesWrite } from "./draft/draft.ts";
import { settleTyped } from "./settle-typed.ts";
import type { Emergency } from "./use-emergency.ts";

type Starts = NonNullable<NotesWrite["symptomStarts"]>;

type Options = {
  give: GiveAnswers;
  giveNotes: (notes: NotesWrite) => void;
  answers: Answers;
  notes: Annotations;
  triage: Triage | null;
  emergency: Pick<Emergency, "fresh" | "showIfDue">;
};

/**
 * Shows the emergency (docs/clinical/journey.md 1.5) once the answer is given that settles when, or after 20 seconds.
 * That a ticked sign began within 14 days answers when they all began, until none does any more. A key takes each
 * choice that it passes over, so that what it chose counts as given when the focus leaves the group, and not before.
 */
export function useSettling({ give, giveNotes, answers, notes, triage, emergency }: Options) {
  const [settled, setSettled] = useState(0);
  const seen = useRef(0);
  const byKey = useRef(false);
  const waiting = useRef<(() => void) | null>(null);
  const onsetBefore = useRef<AnswerValue | null>(undefined);

  // Runs once the triage has seen the answer.
  useEffect(() => {
    if (!triage || seen.current === settled) return;
    seen.current = settled;
    emergency.showIfDue();
  }, [triage, settled, emergency]);

  const settle = () => setSettled((count) => count + 1);
  // They run from the first unshown emergency: an answer given meanwhile must not start them anew.
  const isDue = emergency.fresh.length > 0;
  useEffect(() => {
    if (!isDue) return;
    const timer = setTimeout(() => {
      settleTyped();
      settle();
    }, settleSeconds * 1000);
    return () => clearTimeout(timer);
  }, [isDue]);

  const onceLeft = (act: () => void) => {
    waiting.current = byKey.current ? act : null;
    if (!byKey.current) act();
  };
  const giveWithOnset = (changes: readonly AnswerChange[], signs: readonly string[], starts?: Starts) => {
    const after = answersAfter(answers, changes);
    const told = after[onsetId];
    if (told !== answers[onsetId]) onsetBefore.current = undefined;
    const value = onsetByStarts(after, signs, { ...notes.symptomStarts, ...starts }, onsetBefore.current);
    if (value !== undefined) onsetBefore.current = value === recentOnset ? (told ?? null) : undefined;
    const all = value === undefined ? changes : [...changes, { questionId: onsetId, value }];
    if (all.length === 0) return;
    give(all);
    if (all.some(({ questionId, value }) => value !== null && settlesTiming(questionId))) onceLeft(settle);
  };
  const answer: GiveAnswers = (changes) =>
    giveWithOnset(
      changes,
      changes.map(({ questionId }) => questionId),
    );
  const note = (given: NotesWrite) => {
    giveNotes(given);
    const starts = given.symptomStarts;
    if (starts) onceLeft(() => giveWithOnset([], Object.keys(starts), starts));
  };
  const watch = {
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
      if (isRadio(target) && isRadio(relatedTarget) && target.name === relatedTarget.name) return;
      const act = waiting.current;
      waiting.current = null;
      byKey.current = false;
      act?.();
    },
  };
  return { answer, note, watch };
}

const isRadio = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "radio";

export type Settling = ReturnType<typeof useSettling>;
