import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import type { QuestionView } from "@preamble/domain/form/page-view";
import type { ReactNode } from "react";
import type { Text } from "../../text/text.ts";
import type { GiveAnswers } from "./answer-change.ts";
import { BodyMap } from "./body-map/body-map.tsx";
import { ChoiceControl } from "./controls/choice-control.tsx";
import { DateControl } from "./controls/date-control.tsx";
import { DurationControl } from "./controls/duration-control.tsx";
import { InstrumentControl } from "./controls/instrument-control.tsx";
import { ListControl } from "./controls/list-control.tsx";
import { NumberControl } from "./controls/number-control.tsx";
import { ScaleControl } from "./controls/scale-control.tsx";
import { TwoUnitControl } from "./controls/two-unit-control.tsx";
import { twoUnits } from "./controls/two-units.ts";
import type { NotesWrite } from "./draft/draft.ts";
import { InPerson } from "./in-person.tsx";

export type ControlProps = {
  text: Text;
  language: string;
  today: string;
  adaptedWording: string;
  question: QuestionView;
  answers: Answers;
  notes: Annotations;
  error: string | undefined;
  /** Questions that the control sets inside itself. */
  nested?: ReactNode;
  onAnswer: GiveAnswers;
  onNotes: (notes: NotesWrite) => void;
  /** Words while what stands in the box is no answer; null when it is one, or nothing. */
  onInvalid: (words: string | null) => void;
};

/** A question with the control its page asks for. */
export function QuestionControl(props: ControlProps) {
  const { question, text, onAnswer } = props;
  return (
    <>
      <Control {...props} />
      {question.inPerson ? (
        <div className="mt-2">
          <InPerson {...{ text, question, onAnswer }} />
        </div>
      ) : null}
    </>
  );
}

function Control(props: ControlProps) {
  switch (props.question.control) {
    case "yes-no":
    case "pick":
    case "tick":
      return <ChoiceControl {...props} />;
    case "number": {
      const measure = twoUnits[props.question.id];
      return measure ? <TwoUnitControl {...props} measure={measure} /> : <NumberControl {...props} />;
    }
    case "scale":
      return <ScaleControl {...props} />;
    case "duration":
      return <DurationControl {...props} />;
    case "date":
      return <DateControl {...props} />;
    case "regions":
      return <BodyMap {...props} />;
    case "list":
      return <ListControl {...props} />;
    case "instrument":
      return <InstrumentControl {...props} />;
  }
}
