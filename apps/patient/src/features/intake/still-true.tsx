import type { Answers } from "@preamble/domain/answers";
import type { PageView, QuestionView } from "@preamble/domain/form/page-view";
import { Button } from "@preamble/ui/button";
import type { Text } from "../../text/text.ts";
import { answerWords } from "./answer-words.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";

type Props = {
  text: Text;
  view: PageView;
  questions: readonly QuestionView[];
  previous: Answers;
  headingRef: HeadingRef;
  onYes: () => void;
  onNo: () => void;
  onSkipRest?: () => void;
};

/** What a page was answered last time, to be confirmed with one press or answered again. */
export function StillTrue(props: Props) {
  const { text, view, questions, previous, headingRef, onYes, onNo, onSkipRest } = props;
  return (
    <div className="flex flex-col gap-5">
      <StepHeading {...{ text, headingRef }}>{view.title}</StepHeading>
      <section aria-labelledby="last-time">
        <h2 id="last-time">{text.stillLead}</h2>
        <dl className="mt-3 flex flex-col gap-2">
          {questions.map((question) => (
            <div key={question.id} className="border-t border-line pt-2">
              <dt className="text-muted">{question.label}</dt>
              <dd className="font-semibold">{answerWords(question, previous, text)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="still">
        <h2 id="still">{text.stillTrue}</h2>
        <div className="mt-3 flex flex-col gap-3 sm:flex-row">
          <Button onClick={onYes}>{text.stillYes}</Button>
          <Button kind="secondary" onClick={onNo}>
            {text.stillNo}
          </Button>
        </div>
        {onSkipRest ? (
          <Button kind="quiet" className="mt-3 -ms-4" onClick={onSkipRest}>
            {text.skipRest}
          </Button>
        ) : null}
      </section>
    </div>
  );
}
