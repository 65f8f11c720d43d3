import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import { fill } from "@preamble/domain/fill";
import { openPages, wordsPageId } from "@preamble/domain/form/page-order";
import { pageView, questionsOf } from "@preamble/domain/form/page-view";
import { contactStep } from "@preamble/domain/form/steps";
import { withDerived } from "@preamble/domain/triage/derive";
import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { useContext, useState } from "react";
import type { Text } from "../../text/text.ts";
import { ConsentList } from "../consents/consent-list.tsx";
import type { Consents } from "../consents/use-consents.ts";
import { AnsweredFor } from "./answered-for.ts";
import { CheckSection } from "./check-section.tsx";
import { contradictionsIn, doubtsOf, mayBeMended } from "./contradictions.ts";
import { contactRows } from "./contact-rows.ts";
import { isForTheYoung } from "./for-the-young.ts";
import type { ClinicFacts, IntakeState } from "./intake-state.ts";
import type { MissingPages } from "./missing-pages.ts";
import { rowsOf } from "./rows-of.ts";
import { SendFailed, SendNotice } from "./send-notice.tsx";
import type { LoadedForm } from "./use-form-content.ts";
import type { Submit } from "./use-submit.ts";

type ToCheck = {
  text: Text;
  language: string;
  loaded: LoadedForm | null;
  answers: Answers;
  today: string;
  notes: Annotations;
  inPerson: readonly string[];
  filler: IntakeState["filler"];
  person: IntakeState["contact"];
  clinic: ClinicFacts;
  consents: Consents;
  submit: Submit;
  missing: MissingPages | null;
  base: string;
  onChange: (step: string) => void;
};

const stages = ["S", "D", "Q", "L"] as const;

/** Every answer by section, each page with a way to change it; sending stays in view, for the page is a long one. */
export function AnswersToCheck(props: ToCheck) {
  const {
    text,
    loaded,
    answers,
    today,
    notes,
    inPerson,
    filler,
    person,
    clinic,
    consents,
    submit,
    missing,
    base,
    onChange,
  } = props;
  const name = useContext(AnsweredFor);
  const [privatesOpen, setPrivatesOpen] = useState(false);
  const hidesPrivates = name !== null && !privatesOpen;
  const age = withDerived(answers, today)["age-years"];
  const needsAdult = typeof age === "number" && age < clinic.ageToActAlone && filler?.kind !== "guardian";
  const { submitState, send } = submit;
  const sending = submitState.state === "sending";
  const headings = { S: text.checkSafety, D: text.checkDetails, Q: text.checkMood, L: text.checkLife };
  const isPrivate = (id: string) =>
    loaded?.content.pages.some((page) =>
      page.items.some(
        (item) => item.questionId === id && (item.inPerson || isForTheYoung(page.id, answers, today)),
      ),
    ) ?? false;
  const pages = loaded ? openPages(loaded.protocol, loaded.content.pages, answers, today) : [];
  const contradictions = loaded
    ? contradictionsIn(loaded, answers, today, text, (id) => hidesPrivates && isPrivate(id)).filter(
        ({ questionIds }) => mayBeMended(questionIds, loaded, answers, today),
      )
    : [];
  return (
    <>
      <p className="-mt-3 font-semibold">{text.checkNotSent}</p>
      <SendNotice {...{ text, missing, base }} goTo={onChange} />
      {needsAdult ? (
        <Notice>
          {fill(text.minorAlone, { age: clinic.ageToActAlone })}{" "}
          <Button kind="quiet" className="-ms-4" onClick={() => onChange(contactStep)}>
            {text.minorName}
          </Button>
        </Notice>
      ) : null}
      {hidesPrivates ? (
        <Notice>
          {fill(text.privateHidden, { name })}{" "}
          <Button kind="quiet" className="-ms-4" onClick={() => setPrivatesOpen(true)}>
            {text.privateShow}
          </Button>
        </Notice>
      ) : null}
      <section aria-labelledby="check-contact">
        <h2 id="check-contact">{text.checkContact}</h2>
        <CheckSection
          {...{ text, onChange }}
          step={contactStep}
          title={text.whoHeading}
          rows={contactRows(text, person, filler)}
        />
      </section>
      {loaded
        ? stages.map((stage) => (
            <section key={stage} aria-labelledby={`check-${stage}`}>
              <h2 id={`check-${stage}`}>{headings[stage]}</h2>
              {pages
                .filter((page) => page.stage === stage && page.id !== wordsPageId)
                .flatMap((page) => {
                  const view = pageView(loaded.protocol, loaded.content, page, answers, today);
                  const isOwn = isForTheYoung(page.id, answers, today);
                  const questions = questionsOf(view).filter(
                    ({ inPerson }) => !hidesPrivates || (!inPerson && !isOwn),
                  );
                  if (questions.length === 0) return [];
                  return (
                    <CheckSection
                      key={page.id}
                      {...{ text, onChange }}
                      step={page.id}
                      title={page.title}
                      isMissing={missing?.some(({ id }) => id === page.id)}
                      doubts={doubtsOf(contradictions, questions)}
                      rows={questions.flatMap((question) => rowsOf(question, answers, text, notes, inPerson))}
                    />
                  );
                })}
            </section>
          ))
        : null}
      <section aria-labelledby="check-words">
        <h2 id="check-words">{text.checkWords}</h2>
        <CheckSection
          {...{ text, onChange }}
          step={wordsPageId}
          title={text.wordsHeading}
          rows={[
            { label: text.wordsLabel, words: notes.words || null },
            { label: text.allergiesLabel, words: notes.allergies || null },
          ]}
        />
      </section>
      <ConsentList
        {...{ text, language: props.language }}
        // Page O2 is saved with the consent to care that the form was begun with.
        consents={{ ...consents, given: { ...(filler && { care: { given: true } }), ...consents.given } }}
        phone={clinic.phone}
      />
      <div className="-mx-4 border-t border-line bg-paper px-4 py-2 [@media(min-height:30rem)]:sticky [@media(min-height:30rem)]:bottom-0">
        <SendFailed {...{ text, submit, clinic, missing }} />
        <Button disabled={sending} onClick={() => void send()} className="w-full sm:w-auto">
          {sending ? text.sending : text.send}
        </Button>
      </div>
    </>
  );
}
