import { settleSeconds } from "@preamble/domain/form/emergency-timing";
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
import type { GiveAnswers } from "./answer-change.ts";
import { settleTyped } from "./settle-typed.ts";
import type { Emergency } from "./use-emergency.ts";

type Options = {
  give: GiveAnswers;
  triage: Triage | null;
  emergency: Pick<Emergency, "fresh" | "showIfDue" | "isSettledBy">;
};

/**
 * Shows the emergency (docs/clinical/journey.md 1.5) once the answer is given that settles when, or after 20 seconds.
 * An arrow key takes each choice that it passes over, so that what it chose counts as given when the focus leaves the
 * group, and not before.
 */
export function useSettling({ give, triage, emergency }: Options) {
  const [settled, setSettled] = useState(0);
  const seen = useRef(0);
  const byArrow = useRef(false);
  const waiting = useRef(false);

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
      give(changes);
      if (!changes.some(({ questionId, value }) => value !== null && emergency.isSettledBy(questionId)))
        return;
      waiting.current = byArrow.current;
      if (!byArrow.current) setSettled((count) => count + 1);
    },
    [give, emergency],
  );
  const watch = useMemo(
    () => ({
      onKeyDownCapture({ key, target }: KeyboardEvent) {
        byArrow.current = key.startsWith("Arrow") && isRadio(target);
      },
      onPointerDownCapture() {
        byArrow.current = false;
      },
      onBlurCapture({ target, relatedTarget }: FocusEvent) {
        const within = isRadio(target) && isRadio(relatedTarget) && target.name === relatedTarget.name;
        if (!waiting.current || within) return;
        waiting.current = false;
        setSettled((count) => count + 1);
      },
    }),
    [],
  );
  return { answer, watch };
}

const isRadio = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "radio";

export type Settling = ReturnType<typeof useSettling>;
