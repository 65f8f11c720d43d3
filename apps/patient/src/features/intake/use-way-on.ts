import type { Answers } from "@preamble/domain/answers";
import { type Blank, blanksOf } from "@preamble/domain/form/blanks";
import { checkStep } from "@preamble/domain/form/steps";
import { useEffect, useRef } from "react";
import type { LoadedForm } from "./use-form-content.ts";

type Options = {
  loaded: LoadedForm | null;
  steps: readonly string[];
  step: string;
  changing: string | null;
  answers: Answers;
  today: string;
};

/**
 * The step that Continue leads to: the next one; from a change, the check page again, once the blanks are asked
 * that the changed answer opened. What was blank before the change, or was left so since, keeps nobody.
 */
export function useWayOn({ loaded, steps, step, changing, answers, today }: Options) {
  const passed = useRef<{ readonly change: string; readonly blanks: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (changing === null) passed.current = null;
    else if (loaded && passed.current?.change !== changing) {
      const blanks = blanksOf(loaded.protocol, loaded.content, answers, today);
      passed.current = { change: changing, blanks: idsOf(blanks) };
    }
  }, [loaded, changing, answers, today]);
  return (): string | undefined => {
    if (!loaded || changing === null) return steps[steps.indexOf(step) + 1];
    const blanks = blanksOf(loaded.protocol, loaded.content, answers, today);
    const before = passed.current?.blanks ?? idsOf(blanks);
    const opened = blanks.find(({ page, questionId }) => page !== step && !before.has(questionId));
    const here = idsOf(blanks.filter(({ page }) => page === step));
    passed.current = { change: changing, blanks: new Set([...before, ...here]) };
    return opened?.page ?? checkStep;
  };
}

const idsOf = (blanks: readonly Blank[]): ReadonlySet<string> =>
  new Set(blanks.map(({ questionId }) => questionId));
