import { type Recheck, recheckAnswers, recheckQuestions } from "@preamble/booking/recheck";
import { ChoiceList } from "@preamble/ui/choice-list";
import { ErrorSummary } from "@preamble/ui/error-summary";
import { type FormEvent, useState } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";

type Props = { text: Text; busy: boolean; onAnswered: (recheck: Recheck) => void };
type Answer = Recheck[keyof Recheck];

/** What is ticked. The browser keeps it, so that what was ticked before the page's script had come stands. */
function answersIn(form: HTMLFormElement): Partial<Recheck> {
  const data = new FormData(form);
  return Object.fromEntries(
    recheckQuestions.flatMap((question) => {
      const answer = recheckAnswers.find((one) => one === data.get(question));
      return answer ? [[question, answer] as const] : [];
    }),
  );
}

/** The three questions before a move; a blank one is no "no". */
export function RecheckQuestions({ text, busy, onAnswered }: Props) {
  const [given, setGiven] = useState<Partial<Recheck>>({});
  const [attempt, setAttempt] = useState(0);
  const missing = recheckQuestions.filter((question) => !given[question]);
  const words: Readonly<Record<Answer, string>> = { yes: text.yes, no: text.no, unsure: text.notSure };

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answers = answersIn(event.currentTarget);
    setGiven(answers);
    const { "bladder-bowel-saddle": pelvis, "legs-or-walking": legs, "fever-chest-or-worse": rest } = answers;
    if (!pelvis || !legs || !rest) return setAttempt(attempt + 1);
    onAnswered({ "bladder-bowel-saddle": pelvis, "legs-or-walking": legs, "fever-chest-or-worse": rest });
  }

  return (
    <form
      className="flex flex-col gap-6"
      onSubmit={send}
      onChange={({ currentTarget }) => setGiven(answersIn(currentTarget))}
      noValidate
    >
      {attempt > 0 && missing.length > 0 ? (
        <ErrorSummary
          key={attempt}
          heading={text.problem}
          errors={missing.map((question) => ({ fieldId: question, text: text[`recheck-${question}`] }))}
        />
      ) : null}
      {recheckQuestions.map((question) => (
        <ChoiceList
          key={question}
          name={question}
          legend={text[`recheck-${question}`]}
          error={attempt > 0 && !given[question] ? text.changeMissing : undefined}
          choices={recheckAnswers.map((value) => ({ value, label: words[value] }))}
        />
      ))}
      <ReadyButton type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {busy ? text.loading : text.continue}
      </ReadyButton>
    </form>
  );
}
