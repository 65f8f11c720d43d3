import type { Annotations } from "@preamble/domain/annotations";
import { type Answers, UNSURE } from "@preamble/domain/answers";
import { isDatedSign } from "@preamble/domain/form/symptom-starts";
import type { Block, QuestionView } from "@preamble/domain/form/page-view";
import { OptionRow } from "@preamble/ui/option-row";
import { TickList } from "@preamble/ui/tick-list";
import { VisuallyHidden } from "@preamble/ui/visually-hidden";
import { type ReactNode, useContext, useState } from "react";
import type { Text } from "../../text/text.ts";
import type { GiveAnswers } from "./answer-change.ts";
import { AskOnce } from "../../components/ask-once.tsx";
import { EmergencyLine } from "./emergency-line.tsx";
import type { NotesWrite } from "./draft/draft.ts";
import { InPerson } from "./in-person.tsx";
import { NoneRow } from "./none-row.tsx";
import { SymptomStartField } from "./symptom-start-field.tsx";
import { ToldInPerson } from "./told-in-person.ts";

type Props = {
  text: Text;
  block: Extract<Block, { type: "ticks" }>;
  pageTitle: string;
  answers: Answers;
  notes: Annotations;
  /** The questions under which the line with the call button stands. */
  anchors: ReadonlySet<string>;
  error: string | undefined;
  /** At which attempt "and none of the others?" is asked now; 0 where it is not. */
  confirming: number;
  onAnswer: GiveAnswers;
  onNotes: (notes: NotesWrite) => void;
  onConfirmed: () => void;
  /** Goes to where the page is left. */
  toContinue: () => void;
  renderChild: (question: QuestionView) => ReactNode;
};

/** A tick list that ends in "None of these"; "not sure" is told item by item. */
export function TickBlock(props: Props) {
  const {
    text,
    block,
    pageTitle,
    answers,
    notes,
    anchors,
    error,
    confirming,
    onAnswer,
    onNotes,
    onConfirmed,
    toContinue,
  } = props;
  const { questions } = block;
  const [unsureOpen, setUnsureOpen] = useState(false);
  const name = `ticks-${questions[0]?.id}`;
  const toldInPerson = useContext(ToldInPerson);
  const isUnsure = ({ id }: QuestionView) => answers[id] === UNSURE && !toldInPerson.includes(id);
  const ticked = questions.filter(({ id }) => answers[id] === true).map(({ id }) => id);
  const some = questions.some(({ id }) => answers[id] !== undefined && answers[id] !== false);
  const none = questions.every(({ id }) => answers[id] === false);
  const showUnsure = unsureOpen || questions.some(isUnsure);

  const denyAll = (source: "said-none" | "denied-others", which: readonly QuestionView[]) => {
    onAnswer(which.map(({ id }) => ({ questionId: id, value: false, source })));
    setUnsureOpen(false);
    onConfirmed();
  };

  return (
    <TickList
      name={name}
      legend={<VisuallyHidden>{pageTitle}</VisuallyHidden>}
      hint={text.tickAll}
      error={error}
      values={ticked}
      onChange={({ currentTarget: { value, checked } }) =>
        onAnswer([{ questionId: value, value: checked ? true : null }])
      }
      items={questions.map((question) => {
        const extra = [
          anchors.has(question.id) ? <EmergencyLine key="line" text={text} /> : null,
          question.inPerson ? <InPerson key="person" {...{ text, question, onAnswer }} /> : null,
          isDatedSign(question.id) && answers[question.id] === true ? (
            <SymptomStartField key="start" {...{ text, notes, onNotes }} sign={question.id} />
          ) : null,
          ...question.children.map((child) => (
            <div key={child.id} className="mt-3">
              {props.renderChild(child)}
            </div>
          )),
        ].filter((part) => part !== null);
        return {
          value: question.id,
          label: question.label,
          hint: [question.hint, isUnsure(question) && text.notSure].filter(Boolean).join(" "),
          ...(extra.length > 0 && { extra }),
        };
      })}
      after={
        <>
          <NoneRow
            text={text}
            id={`${name}-none`}
            label={text.noneOfThese}
            checked={none}
            asks={some}
            onNone={(isNone) => {
              if (isNone) denyAll("said-none", questions);
              else onAnswer(questions.map(({ id }) => ({ questionId: id, value: null })));
            }}
          />
          <OptionRow
            id={`${name}-unsure`}
            type="checkbox"
            checked={showUnsure}
            onChange={({ currentTarget }) => {
              setUnsureOpen(currentTarget.checked);
              if (!currentTarget.checked) {
                onAnswer(questions.filter(isUnsure).map(({ id }) => ({ questionId: id, value: null })));
              }
            }}
            label={text.unsureOne}
            {...(showUnsure && {
              extra: (
                <TickList
                  name={`${name}-which`}
                  legend={text.unsureWhich}
                  values={questions.filter(isUnsure).map(({ id }) => id)}
                  items={questions.map(({ id, label }) => ({ value: id, label }))}
                  onChange={({ currentTarget: { value, checked } }) =>
                    onAnswer([{ questionId: value, value: checked ? UNSURE : null }])
                  }
                />
              ),
            })}
          />
          {confirming ? (
            <AskOnce
              key={confirming}
              heading={text.noneOthers}
              yes={text.noneOthersYes}
              no={text.noneOthersNo}
              onAnswer={(isNone) => {
                if (isNone) {
                  denyAll(
                    "denied-others",
                    questions.filter(({ id }) => answers[id] === undefined),
                  );
                  toContinue();
                } else {
                  onConfirmed();
                  document.getElementById(name)?.focus();
                }
              }}
            />
          ) : null}
        </>
      }
    />
  );
}
