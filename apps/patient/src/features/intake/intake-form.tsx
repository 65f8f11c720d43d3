"use client";

import type { Language } from "@preamble/domain/languages";
import { type PageView, pageView } from "@preamble/domain/form/page-view";
import { checkStep, contactStep, hubStep, stepsOf } from "@preamble/domain/form/steps";
import { secondsLeft } from "@preamble/domain/form/time-left";
import { evaluate } from "@preamble/domain/triage/evaluate";
import { SavedState } from "@preamble/ui/saved-state";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { apiOf } from "../../trpc-client.ts";
import type { Text } from "../../text/text.ts";
import type { GiveAnswers } from "./answer-change.ts";
import { CheckStep } from "./check-step.tsx";
import { ContactStep } from "./contact-step.tsx";
import { EmergencyScreen } from "./emergency-screen.tsx";
import { FormHead } from "./form-head.tsx";
import { HubStep } from "./hub-step.tsx";
import type { IntakeState } from "./intake-state.ts";
import { QuestionPage } from "./question-page.tsx";
import { savedWords } from "./saved-words.ts";
import { useAnswers } from "./use-answers.ts";
import { useEmergency } from "./use-emergency.ts";
import { useFormContent } from "./use-form-content.ts";
import { useStep } from "./use-step.ts";
import { useSubmit } from "./use-submit.ts";
import { WordsStep } from "./words-step.tsx";

export type FormProps = {
  slug: string;
  language: Language;
  clinic: { phone: string; timeZone: string };
  text: Text;
  intake: IntakeState;
  firstStep: string;
  firstView: PageView | null;
};

/** The form, one step at a time; each answer is saved as it is given. */
export function IntakeForm({ slug, language, clinic, text, intake, firstStep, firstView }: FormProps) {
  const api = useMemo(() => apiOf(slug), [slug]);
  const loaded = useFormContent(intake.protocolHash, language);
  const { answers, give, saveState, flush } = useAnswers(api, intake.id, intake.answers);
  const [contact, setContact] = useState({ filler: intake.filler, person: intake.contact });
  const [notes, setNotes] = useState(intake.notes);
  const { step, goTo } = useStep(`/${slug}/${language}/form`, firstStep);
  const heading = useRef<HTMLHeadingElement>(null);

  const triage = useMemo(
    () => (loaded ? evaluate(loaded.protocol, answers, intake.today) : null),
    [loaded, answers, intake.today],
  );
  const emergency = useEmergency({
    api,
    intakeId: intake.id,
    triage,
    raisedRules: intake.raised?.ruleIds ?? [],
    flush,
  });
  const submit = useSubmit({ api, intakeId: intake.id, flush, resultUrl: `/${slug}/${language}/result` });

  const view = useMemo(() => {
    if (!loaded) return step === firstStep ? firstView : null;
    const page = loaded.content.pages.find(({ id }) => id === step);
    return page ? pageView(loaded.protocol, loaded.content, page, answers, intake.today) : null;
  }, [loaded, step, firstStep, firstView, answers, intake.today]);

  const left = useMemo(
    () => (loaded ? secondsLeft(loaded.protocol, loaded.content, answers, intake.today) : null),
    [loaded, answers, intake.today],
  );

  const [settled, setSettled] = useState(0);
  const answer: GiveAnswers = useCallback(
    (changes) => {
      give(changes);
      if (changes.some(({ questionId, value }) => value !== null && emergency.isSettledBy(questionId)))
        setSettled((count) => count + 1);
    },
    [give, emergency],
  );
  // Runs once the triage has seen the answer that settles when.
  const seen = useRef(0);
  useEffect(() => {
    if (seen.current === settled) return;
    seen.current = settled;
    emergency.showIfDue();
  }, [settled, emergency]);

  const steps = loaded ? stepsOf(loaded.protocol, loaded.content, answers, intake.today) : [firstStep];
  const at = steps.indexOf(step);
  const next = useCallback(() => {
    if (emergency.showIfDue()) return;
    const following = steps[at + 1];
    if (following) goTo(following);
  }, [emergency, steps, at, goTo]);

  useEffect(() => {
    if (step !== firstStep || emergency.open) heading.current?.focus();
    scrollTo(0, 0);
  }, [step, firstStep, emergency.open]);

  const name = contact.person?.name ?? "";
  const helped = contact.filler !== null && contact.filler.kind !== "self";
  if (emergency.open && loaded && triage) {
    return (
      <EmergencyScreen
        {...{ text, clinic, language, emergency, headingRef: heading, content: loaded.content }}
        onChoice={(choice) =>
          void api.intake.annotate
            .mutate({ intakeId: intake.id, notes: { emergencyChoice: choice } })
            .catch(() => {})
        }
        onGoOn={emergency.close}
      />
    );
  }
  const previous = at > 0 ? steps[at - 1] : undefined;
  return (
    <>
      <FormHead
        {...{ text, clinic, saveState, slug, language, step, emergency }}
        content={loaded?.content ?? null}
        answeringFor={helped ? name : null}
        secondsLeft={left}
        onBack={previous ? () => goTo(previous) : null}
      />
      {step === contactStep ? (
        <ContactStep
          {...{ text, language, contact, headingRef: heading }}
          onSave={async (saved) => {
            await api.intake.saveContact.mutate({ intakeId: intake.id, contact: saved });
            const { filler, careConsentVersion: _version, ...person } = saved;
            setContact({ filler, person });
            next();
          }}
        />
      ) : step === hubStep ? (
        <HubStep {...{ text, triage, submit, headingRef: heading, clinic }} onContinue={next} />
      ) : step === "W" ? (
        <WordsStep
          {...{ text, notes, headingRef: heading }}
          onSave={async (given) => {
            await api.intake.annotate.mutate({ intakeId: intake.id, notes: given });
            setNotes((before) => ({ ...before, ...given }));
          }}
          onContinue={next}
        />
      ) : step === checkStep ? (
        <CheckStep
          {...{ text, language, loaded, answers, notes, contact, submit, clinic, headingRef: heading }}
          today={intake.today}
          onChange={goTo}
        />
      ) : view ? (
        <QuestionPage
          key={view.id}
          {...{ text, view, answers, emergency, language, headingRef: heading }}
          adaptedWording={loaded?.content.adaptedWording ?? ""}
          today={intake.today}
          onAnswer={answer}
          onContinue={next}
          {...(view.stage === "L" && { onSkipRest: () => goTo(checkStep) })}
        />
      ) : (
        <p role="status">{text.loading}</p>
      )}
      <SavedState className="mt-3" text={savedWords(text, saveState, language)} />
    </>
  );
}
