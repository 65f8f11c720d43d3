import { type Blank, blanksOf } from "@preamble/domain/form/blanks";
import { type Given, stepToGoOn } from "@preamble/domain/form/parts";
import { checkStep, hubStep } from "@preamble/domain/form/steps";
import { useEffect, useRef } from "react";
import type { LoadedForm } from "./use-form-content.ts";

type Options = {
  loaded: LoadedForm | null;
  steps: readonly string[];
  step: string;
  changing: string | null;
  intake: Given;
};

/**
 * The step that Continue leads to: the next one; from the hub, where the form is gone on with; from a change, the
 * check page again, once the blanks are asked that the changed answer opened. What was blank before the change, or
 * was left so since, keeps nobody.
 */
export function useWayOn({ loaded, steps, step, changing, intake }: Options) {
  const { answers, today } = intake;
  const passed = useRef<{ readonly change: string; readonly blanks: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (changing === null) passed.current = null;
    else if (loaded && passed.current?.change !== changing) {
      const blanks = blanksOf(loaded.protocol, loaded.content, answers, today);
      passed.current = { change: changing, blanks: idsOf(blanks) };
    }
  }, [loaded, changing, answers, today]);
  return (): string | undefined => {
    const following = steps[steps.indexOf(step) + 1];
    if (!loaded) return following;
    if (step === hubStep) {
      const on = stepToGoOn(loaded.protocol, loaded.content, intake);
      return on === hubStep ? following : on;
    }
    if (changing === null) return following;
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
