"use client";

import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { findQuestion } from "@preamble/domain/form/find-question";
import { type PageView, pageView } from "@preamble/domain/form/page-view";
import { partsOf, stepToGoOn } from "@preamble/domain/form/parts";
import { checkStep, contactStep, hubStep, stepsOf } from "@preamble/domain/form/steps";
import { secondsLeft } from "@preamble/domain/form/time-left";
import { evaluateRules } from "@preamble/domain/triage/evaluate-rules";
import { SavedState } from "@preamble/ui/saved-state";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { apiOf } from "../../trpc-client.ts";
import type { Text } from "../../text/text.ts";
import { textAbout } from "../../text/text-about.ts";
import { useConsents } from "../consents/use-consents.ts";
import { AnsweredFor } from "./answered-for.ts";
import { goToRow } from "./check-row.ts";
import { ContactStep } from "./contact-step.tsx";
import { useOfflineShell } from "./draft/use-offline-shell.ts";
import { EmergencyScreen } from "./emergency-screen.tsx";
import { FormHead } from "./form-head.tsx";
import { isForTheYoung } from "./for-the-young.ts";
import type { ClinicFacts, IntakeState } from "./intake-state.ts";
import { LaterStep } from "./later-step.tsx";
import { patientHelped, voiceOn } from "./patient-helped.ts";
import { QuestionPage } from "./question-page.tsx";
import { savedWords } from "./saved-words.ts";
import { StepLink } from "./step-link.tsx";
import { ToldInPerson } from "./told-in-person.ts";
import { useAnswers } from "./use-answers.ts";
import { useEmergency } from "./use-emergency.ts";
import { useFormContent } from "./use-form-content.ts";
import { useLaterParts } from "./use-later-parts.ts";
import { useSettling } from "./use-settling.ts";
import { useStillTrue } from "./use-still-true.ts";
import { useStep } from "./use-step.ts";
import { useSubmit } from "./use-submit.ts";
import { useWayOn } from "./use-way-on.ts";

type FormProps = {
  slug: string;
  language: Language;
  clinic: ClinicFacts;
  text: Text;
  intake: IntakeState;
  firstStep: string;
  firstView: PageView | null;
};

const none: readonly never[] = [];

/** The form, one step at a time; each answer is kept and sent as it is given. */
export function IntakeForm(props: FormProps) {
  const { slug, language, clinic, text, intake: first, firstStep, firstView } = props;
  const api = useMemo(() => apiOf(slug), [slug]);
  const resultUrl = `/${slug}/${language}/result`;
  const { intake, give, giveNotes, giveContact, giveTyped, typed, retold, saveState, flush, look, drop } =
    useAnswers({ api, slug, clinic, first, resultUrl });
  const { answers, today } = intake;
  const base = `/${slug}/${language}/form`;
  const { step, changing, goTo, goInstead } = useStep(base, firstStep);
  const helped = patientHelped(intake);
  const voice = voiceOn(step, helped, answers, today);
  const loaded = useFormContent(first.protocolHash, language, voice, helped);
  const consents = useConsents(api, first.id, first.consents);
  const [handedOver, setHandedOver] = useState(false);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useOfflineShell(slug, first.protocolHash, helped !== null);
  const isReturning = Object.keys(first.previous).length > 0;

  const triage = useMemo(
    () => (loaded ? evaluateRules(loaded.protocol, answers, today) : null),
    [loaded, answers, today],
  );
  const emergency = useEmergency({
    api,
    intakeId: first.id,
    triage,
    raised: first.raised,
    seen: intake.notes.emergencySeen,
    onSeen: useCallback((emergencySeen) => giveNotes({ emergencySeen }), [giveNotes]),
    flush,
  });
  const submit = useSubmit({
    api,
    intakeId: first.id,
    flush,
    look,
    drop,
    resultUrl,
  });

  const view = useMemo(() => {
    if (!loaded) return step === firstStep ? firstView : null;
    const page = loaded.content.pages.find(({ id }) => id === step);
    return page ? pageView(loaded.protocol, loaded.content, page, answers, today) : null;
  }, [loaded, step, firstStep, firstView, answers, today]);
  const left = useMemo(
    () => (loaded ? secondsLeft(loaded.protocol, loaded.content, answers, today) : null),
    [loaded, answers, today],
  );

  const { filler, contact, notes, inPerson = none } = intake;
  const own = view !== null && helped !== null && isForTheYoung(view.id, answers, today);
  const handsOver = own && !handedOver;
  // Past those pages the phone is the parent's again.
  if (handedOver && !own) setHandedOver(false);
  const isLater = step === hubStep || step === checkStep || step === "W" || handsOver;
  const parts = useLaterParts(step, isReturning || isLater || step !== firstStep);

  const { answer, note, watch } = useSettling({ give, giveNotes, answers, notes, triage, emergency });

  const steps = loaded ? stepsOf(loaded.protocol, loaded.content, answers, today) : [firstStep];
  const at = steps.indexOf(step);
  // A step that these answers do not open gives way to where the form is gone on with.
  useEffect(() => {
    if (!loaded || at >= 0) return;
    goInstead(intake.filler ? stepToGoOn(loaded.protocol, loaded.content, intake) : contactStep);
  }, [loaded, at, intake, goInstead]);
  const wayOn = useWayOn({ loaded, steps, step, changing, intake });
  const still = useStillTrue({ parts, loaded, view, previous: first.previous, answers, today });
  // Continue waits for the rules: no page is left before they have seen it.
  const [leaving, setLeaving] = useState(false);
  const next = useCallback(() => setLeaving(true), []);
  useEffect(() => {
    if (!leaving || !triage) return;
    setLeaving(false);
    if (emergency.showIfDue()) return;
    const following = wayOn();
    if (following) goTo(following, following === checkStep ? null : changing);
  }, [leaving, triage, emergency, wayOn, changing, goTo]);

  const changed = useRef<string | null>(null);
  const shown = useRef({ emergency: false, rows: 0 });
  const movedOn = useRef(false);
  const showsParts = parts && (step === checkStep || still.rows.length > 0);
  useEffect(() => {
    const before = shown.current;
    shown.current = { emergency: emergency.open, rows: still.rows.length };
    if (step !== firstStep) movedOn.current = true;
    const back = step === checkStep ? changed.current : null;
    const isThere = back !== null && goToRow(back);
    // Answers that are still being fetched go to their row when they are there.
    changed.current = isThere ? null : (back ?? changing);
    if (isThere) return;
    // What was pressed to come here is gone, but where the page has only just been loaded.
    const isPressed = emergency.open || before.emergency || handedOver || still.rows.length < before.rows;
    if (movedOn.current || isPressed) headingRef.current?.focus();
    scrollTo(0, 0);
  }, [step, changing, firstStep, emergency.open, handedOver, still.rows.length, showsParts]);

  const hubParts = step === hubStep && loaded ? partsOf(loaded.protocol, loaded.content, intake) : none;
  const isSafe = !hubParts.some(({ part, status }) => part === 1 && status !== "done");
  const missing = parts ? parts.missingPages(submit.submitState, loaded, answers, today) : null;
  // A young person who has the phone answers for nobody.
  const answeredFor = own && handedOver ? null : helped;
  const spoken = textAbout(text, answeredFor);
  if (emergency.open && loaded && triage) {
    return (
      <AnsweredFor value={answeredFor}>
        <EmergencyScreen
          {...{ clinic, language, emergency, notes, headingRef, content: loaded.content }}
          text={spoken}
          onChoice={(emergencyChoice) => {
            giveNotes({ emergencyChoice });
            emergency.see();
          }}
          onReason={(cannotReason) => giveNotes({ cannotReason })}
          onGoOn={(page) => {
            emergency.see();
            emergency.close();
            if (page && page !== step) goTo(page, changing);
          }}
        />
      </AnsweredFor>
    );
  }
  const skipRest = view?.stage === "L" && { onSkipRest: () => goTo(checkStep) };
  const previous = loaded && changing !== null ? checkStep : steps[at - 1];
  return (
    <AnsweredFor value={answeredFor}>
      <FormHead
        {...{ text, clinic, saveState, slug, language, step, emergency }}
        content={loaded?.content ?? null}
        answeringFor={answeredFor}
        asks={view !== null && !handsOver}
        secondsLeft={left}
        onBack={previous ? () => goTo(previous) : null}
      />
      {step === contactStep ? (
        <ContactStep
          key={retold}
          {...{ text, language, filler, person: contact, typed, headingRef }}
          isTold={Object.keys(answers).length > 0}
          onTyped={giveTyped}
          onSave={giveContact}
          onContinue={next}
        />
      ) : step === hubStep ? (
        <LaterStep
          {...{ text, headingRef, parts }}
          heading={isSafe ? spoken.hubHeading : spoken.hubParts}
          isRefused={missing !== null}
        >
          {({ HubStep }) => (
            <HubStep
              {...{ triage, submit, missing, isSafe, clinic, base, goTo }}
              text={spoken}
              parts={hubParts}
              onContinue={next}
            />
          )}
        </LaterStep>
      ) : step === "W" ? (
        <LaterStep {...{ text, headingRef, parts }} heading={spoken.wordsHeading}>
          {({ OwnWords }) => (
            <OwnWords key={retold} notes={notes} text={spoken} onKeep={giveNotes} onContinue={next} />
          )}
        </LaterStep>
      ) : step === checkStep ? (
        <LaterStep
          {...{ text, headingRef, parts }}
          heading={spoken.checkHeading}
          isRefused={missing !== null}
        >
          {({ AnswersToCheck }) => (
            <AnswersToCheck
              {...{
                language,
                loaded,
                answers,
                notes,
                inPerson,
                filler,
                submit,
                missing,
                base,
                clinic,
                today,
                consents,
              }}
              text={spoken}
              person={contact}
              onChange={(page) => goTo(page, page)}
            />
          )}
        </LaterStep>
      ) : handsOver ? (
        <LaterStep {...{ text, headingRef, parts }} heading={fill(text.handOverHeading, { name: helped })}>
          {({ HandOver }) => <HandOver text={text} name={helped} onDone={() => setHandedOver(true)} />}
        </LaterStep>
      ) : view && parts && still.rows.length > 0 ? (
        <parts.StillTrue
          key={view.id}
          {...{ headingRef, view }}
          text={spoken}
          questions={still.rows.map(({ question }) => question)}
          previous={first.previous}
          onYes={() => {
            give(still.rows.map(({ change }) => change));
            if (still.leavesNothingOpen) next();
          }}
          onNo={still.putAside}
          {...skipRest}
        />
      ) : view ? (
        <ToldInPerson value={inPerson}>
          <QuestionPage
            key={view.id}
            {...{ view, answers, notes, emergency, watch, language, headingRef, today }}
            text={spoken}
            questionOf={(id) => loaded && findQuestion(loaded.protocol, loaded.content, id, answers, today)}
            onNotes={note}
            adaptedWording={loaded?.content.adaptedWording ?? ""}
            onAnswer={answer}
            onContinue={next}
            {...skipRest}
          />
        </ToldInPerson>
      ) : (
        <p role="status">{text.loading}</p>
      )}
      <SavedState className="mt-3" {...savedWords(text, saveState, language)} />
      <p className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {loaded && at > steps.indexOf(hubStep) ? (
          <StepLink {...{ base, goTo }} step={hubStep}>
            {text.hubLink}
          </StepLink>
        ) : null}
        <a href={`${base}/later`} className="inline-flex min-h-11 items-center">
          {text.laterLink}
        </a>
      </p>
    </AnsweredFor>
  );
}
