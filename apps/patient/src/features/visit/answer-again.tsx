"use client";

import type { Language } from "@preamble/domain/languages";
import { findQuestion } from "@preamble/domain/form/find-question";
import { ButtonLink } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { type ReactNode, useEffect, useRef } from "react";
import { WithPhone } from "../../components/with-phone.tsx";
import type { Text } from "../../text/text.ts";
import { AnsweredFor } from "../intake/answered-for.ts";
import { EmergencyScreen } from "../intake/emergency-screen.tsx";
import type { ClinicFacts } from "../intake/intake-state.ts";
import { QuestionPage } from "../intake/question-page.tsx";
import { StepHeading } from "../intake/step-heading.tsx";
import { ToldInPerson } from "../intake/told-in-person.ts";
import { type LoadedForm, useFormContent } from "../intake/use-form-content.ts";
import { type SentForm, useAgain } from "./use-again.ts";

type Props = {
  slug: string;
  language: Language;
  text: Text;
  clinic: ClinicFacts;
  form: SentForm;
  /** Whom a helper or parent answers for; null where the patient does. */
  answeringFor: string | null;
  /** What to do now, of who may be worse: it is read first, whole; above each page after it the call alone stays. */
  help: ReactNode;
};

/** The safety questions once more, then what came of them. */
export function AnswerAgain(props: Props) {
  const { language, text, form, answeringFor, help } = props;
  const voice = answeringFor === null ? "patient" : "helper";
  const loaded = useFormContent(form.protocolHash, language, voice, answeringFor);
  if (!loaded)
    return (
      <>
        {help}
        <p role="status">{text.loading}</p>
      </>
    );
  return <SafetyPages {...props} loaded={loaded} />;
}

function SafetyPages({
  slug,
  language,
  text,
  clinic,
  form,
  answeringFor,
  help,
  loaded,
}: Props & { loaded: LoadedForm }) {
  const again = useAgain(slug, loaded, form);
  const { view, answers, inPerson, notes, begun, emergency, over, found, failed } = again;
  const heading = useRef<HTMLHeadingElement>(null);
  const page = view?.id;
  const readsHelp = help !== null && !begun && !emergency.open;
  const result = `/${slug}/${language}/result`;
  useEffect(() => {
    if (over === "emergency") location.assign(result);
    else if (!readsHelp) heading.current?.focus();
    scrollTo(0, 0);
  }, [page, over, emergency.open, readsHelp, result]);

  if (emergency.open)
    return (
      <AnsweredFor value={answeringFor}>
        <EmergencyScreen
          {...{ text, language, clinic, emergency, notes }}
          content={loaded.content}
          headingRef={heading}
          onChoice={again.choose}
          onReason={(cannotReason) => again.annotate({ cannotReason })}
          onGoOn={again.goOn}
        />
      </AnsweredFor>
    );

  if (over === "done")
    return (
      <div className="flex flex-col gap-5">
        <StepHeading text={text} headingRef={heading}>
          {text.safetyDone}
        </StepHeading>
        <p>
          <WithPhone phone={clinic.phone}>
            {found.raised
              ? text.safetyRaised
              : found.leftVisit
                ? text["refused-mode-not-allowed"]
                : text.safetySame}
          </WithPhone>
        </p>
        {found.leftVisit ? (
          <p>
            <WithPhone phone={clinic.phone}>{text.safetyLeft}</WithPhone>
          </p>
        ) : null}
        <ButtonLink className="w-full sm:w-auto sm:self-start" href={result}>
          {text.safetyNext}
        </ButtonLink>
      </div>
    );
  if (!view || over === "emergency") return <p role="status">{text.loading}</p>;
  return (
    <AnsweredFor value={answeringFor}>
      {help && begun ? (
        <ButtonLink kind="danger" className="mb-4" href="tel:911">
          {text.call911}
        </ButtonLink>
      ) : (
        help
      )}
      <p className="mb-4">{text.safetyIntro}</p>
      <ToldInPerson value={inPerson}>
        <QuestionPage
          key={view.id}
          {...{ language, view, answers, notes }}
          text={text}
          today={form.today}
          adaptedWording={loaded.content.adaptedWording}
          emergency={emergency}
          watch={again.watch}
          headingRef={heading}
          questionOf={(id) => findQuestion(loaded.protocol, loaded.content, id, answers, form.today)}
          onAnswer={again.answer}
          onNotes={again.note}
          onContinue={() => void again.next()}
        />
      </ToldInPerson>
      {failed ? (
        <Notice tone="strong" role="alert" className="mt-4">
          {text.visitFailed}
        </Notice>
      ) : null}
    </AnsweredFor>
  );
}
