"use client";

import { tellers } from "@preamble/domain/answer-sources";
import { SelectField } from "@preamble/ui/field";
import { useState } from "react";
import { ActionDialog } from "../../../../../components/action-dialog.tsx";
import type { CaseView } from "../../../../../server/staff.ts";
import { toldAnswers } from "./told-answers.ts";
import { staffClient } from "../../../../../trpc-client.ts";
import { AskField } from "./ask-field.tsx";

type Props = Pick<CaseView, "questions" | "version"> & {
  slug: string;
  caseId: string;
  standing: string;
  /** What a question is answered by now, by its id. */
  onRecord: Readonly<Record<string, string>>;
};

/** What is still to be asked, most urgent first, and any other question, answered here as it is told. */
export function PhoneAnswers({ slug, caseId, version, questions, standing, onRecord }: Props) {
  const open = questions.filter(({ toAsk }) => toAsk);
  // A question that someone else settles meanwhile stays in the window with what was written.
  const [shown, setShown] = useState(() => open.map(({ questionId }) => questionId));
  const asked = questions.filter(({ questionId, toAsk }) => toAsk || shown.includes(questionId));
  return (
    <ActionDialog
      label={open.length > 0 ? `Ask by phone (${open.length})` : "Answers by phone"}
      shortcut="c"
      heading="Ask by phone"
      submitLabel="Record answers"
      standing={standing}
      onSubmit={(fields) =>
        staffClient(slug).cases.recordAnswers.mutate({
          caseId,
          version,
          toldBy: tellers.find((teller) => teller === fields.get("toldBy")) ?? "patient",
          answers: toldAnswers(asked, fields),
        })
      }
    >
      <p>
        What is left blank stays unanswered; it never counts as “no”. Triage runs again and can raise the
        level, never lower it.
      </p>
      <SelectField name="toldBy" label="Who tells it" defaultValue="patient">
        {tellers.map((teller) => (
          <option key={teller} value={teller}>
            {teller}
          </option>
        ))}
      </SelectField>
      <div className="compact flex flex-col gap-3">
        {asked.map((question) => (
          <AskField key={question.questionId} question={question} onRecord={onRecord[question.questionId]} />
        ))}
        <SelectField
          name="another"
          label="Something else that they tell"
          className="w-full"
          value=""
          onChange={({ currentTarget }) => setShown([...shown, currentTarget.value])}
        >
          <option value="">Choose a question</option>
          {questions
            .filter((question) => !asked.includes(question))
            .map(({ questionId, label }) => (
              <option key={questionId} value={questionId}>
                {label}
              </option>
            ))}
        </SelectField>
      </div>
    </ActionDialog>
  );
}
