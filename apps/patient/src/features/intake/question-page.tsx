import type { Annotations } from "@preamble/domain/annotations";
import type { Language } from "@preamble/domain/languages";
import type { Answers } from "@preamble/domain/answers";
import { emergencyAnchors } from "@preamble/domain/form/emergency-timing";
import type { PageView, QuestionView } from "@preamble/domain/form/page-view";
import { isDatedSign } from "@preamble/domain/form/symptom-starts";
import { Button } from "@preamble/ui/button";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import type { GiveAnswers } from "./answer-change.ts";
import { useAskedQuestions } from "./body-map/use-asked-questions.ts";
import type { NotesWrite } from "./draft/draft.ts";
import { EmergencyLine } from "./emergency-line.tsx";
import { isPutRight, type PageProblems, problemsOf } from "./page-problems.ts";
import { QuestionControl } from "./question-control.tsx";
import { settleTyped } from "./settle-typed.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";
import { SymptomStartField } from "./symptom-start-field.tsx";
import { TickBlock } from "./tick-block.tsx";
import type { Emergency } from "./use-emergency.ts";
import { useKeepEarlyInput } from "./use-keep-early-input.ts";
import type { Settling } from "./use-settling.ts";

type Props = {
  text: Text;
  language: Language;
  view: PageView;
  answers: Answers;
  notes: Annotations;
  today: string;
  adaptedWording: string;
  emergency: Pick<Emergency, "fresh" | "standing">;
  /** Tells how an answer was given, and when the focus leaves it. */
  watch?: Settling["watch"];
  headingRef: HeadingRef;
  /** A question of another page, to be asked here too. */
  questionOf: (id: string) => QuestionView | null;
  onAnswer: GiveAnswers;
  onNotes: (notes: NotesWrite) => void;
  onContinue: () => void;
  onSkipRest?: () => void;
};

const noProblems: PageProblems = { errors: [], confirmLists: [] };

/** One page of questions. A blank is refused on the safety pages and asked about once on the others. */
export function QuestionPage(props: Props) {
  const { text, language, notes, today, adaptedWording, emergency, headingRef, onNotes } = props;
  const { view, answers, onAnswer } = useAskedQuestions({ ...props, bodyMap: notes.bodyMap ?? [] });
  const [problems, setProblems] = useState(noProblems);
  const [attempt, setAttempt] = useState(0);
  const [invalid, setInvalid] = useState<Readonly<Record<string, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const goOn = useRef<HTMLButtonElement>(null);
  useKeepEarlyInput(form);
  const latest = useRef({ view, answers, invalid, fresh: emergency.fresh });
  latest.current = { view, answers, invalid, fresh: emergency.fresh };
  // Not as a box is left: what is being pressed would move away from under the finger.
  const clearPutRight = () =>
    setTimeout(() =>
      setProblems((told) =>
        isPutRight(told.errors, problemsOf(latest.current, text).errors) ? { ...told, errors: [] } : told,
      ),
    );

  function proceed(event: FormEvent) {
    event.preventDefault();
    // A number is taken when its box is left; Enter stays in it.
    flushSync(settleTyped);
    if (latest.current.fresh.length > 0) {
      props.onContinue();
      return;
    }
    const found = problemsOf(latest.current, text);
    setProblems(found);
    setAttempt((count) => count + 1);
    if (found.errors.length === 0 && found.confirmLists.length === 0) props.onContinue();
  }

  const anchors = emergencyAnchors(emergency.standing, view, answers);
  const freshElsewhere =
    emergency.fresh.length > 0 && emergencyAnchors(emergency.fresh, view, answers).size === 0;
  const errorOf = (id: string) => problems.errors.find(({ fieldId }) => fieldId === id)?.inline;
  const control = (question: QuestionView): ReactNode => (
    <div key={question.id}>
      <QuestionControl
        {...{ text, language, today, question, answers, notes, adaptedWording, onAnswer, onNotes }}
        {...(question.control === "regions" && { nested: question.children.map(control) })}
        error={errorOf(question.id)}
        onInvalid={(words) =>
          setInvalid(({ [question.id]: _before, ...rest }) =>
            words ? { ...rest, [question.id]: words } : rest,
          )
        }
      />
      {anchors.has(question.id) ? <EmergencyLine text={text} /> : null}
      {isDatedSign(question.id) && answers[question.id] === true ? (
        <SymptomStartField {...{ text, notes, onNotes }} sign={question.id} />
      ) : null}
      {question.children.length > 0 && question.control !== "regions" ? (
        <div className="mt-4 ms-4 flex flex-col gap-6">{question.children.map(control)}</div>
      ) : null}
    </div>
  );

  return (
    <form
      ref={form}
      {...props.watch}
      onClick={clearPutRight}
      onKeyUp={clearPutRight}
      onSubmit={proceed}
      noValidate
      className="flex flex-col gap-6"
    >
      <div>
        <StepHeading {...{ text, headingRef }} isRefused={problems.errors.length > 0}>
          {view.title}
        </StepHeading>
        {view.lead ? <p className="mt-2">{view.lead}</p> : null}
      </div>
      {problems.errors.length > 0 ? (
        <ErrorSummary key={attempt} heading={text.problem} errors={problems.errors} />
      ) : null}
      {freshElsewhere ? <EmergencyLine text={text} /> : null}
      {view.blocks.map((block) =>
        block.type === "question" ? (
          control(block.question)
        ) : (
          <TickBlock
            key={`ticks-${block.list}-${block.questions[0]?.id}`}
            {...{ text, block, answers, notes, anchors, onAnswer, onNotes }}
            pageTitle={view.title}
            error={errorOf(`ticks-${block.questions[0]?.id}`)}
            confirming={problems.confirmLists[0] === block.questions[0]?.id ? attempt : 0}
            toContinue={() => goOn.current?.focus()}
            onConfirmed={() => setProblems(noProblems)}
            renderChild={control}
          />
        ),
      )}
      <div className="flex flex-col gap-3">
        <ReadyButton ref={goOn} type="submit" className="w-full sm:w-auto sm:self-start">
          {text.continue}
        </ReadyButton>
        {view.stage !== "S" && problems.errors.length > 0 && Object.keys(invalid).length === 0 ? (
          <Button kind="secondary" className="w-full sm:w-auto sm:self-start" onClick={props.onContinue}>
            {text.leaveBlank}
          </Button>
        ) : null}
        {props.onSkipRest ? (
          <Button kind="quiet" className="sm:self-start" onClick={props.onSkipRest}>
            {text.skipRest}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
