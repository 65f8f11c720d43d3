import { UNSURE } from "@preamble/domain/answers";
import { Field, SelectField } from "@preamble/ui/field";
import type { CaseView } from "../../../../../server/staff.ts";

type Question = CaseView["questions"][number];
type Props = {
  question: Question;
  /** What stands as its answer by now, and who recorded it. */
  onRecord: string | undefined;
};

/** One question as it is asked on the telephone; left as it is, it stays unanswered. */
export function AskField({ question, onRecord }: Props) {
  const { questionId, kind, options } = question;
  const name = questionId;
  switch (kind.type) {
    case "bool":
      return (
        <Choices
          question={question}
          onRecord={onRecord}
          type="radio"
          options={[
            { id: "yes", label: "Yes" },
            { id: "no", label: "No" },
            { id: UNSURE, label: "Not sure" },
          ]}
        />
      );
    case "choice":
      return (
        <SelectField name={name} label={<Words question={question} onRecord={onRecord} />} defaultValue="">
          <option value="">Not asked</option>
          {options.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
          <option value={UNSURE}>Not sure</option>
        </SelectField>
      );
    case "multi":
    case "regions":
      return <Choices question={question} onRecord={onRecord} type="checkbox" options={options} />;
    case "date":
      return (
        <Field
          type="date"
          name={name}
          label={<Words question={question} onRecord={onRecord} />}
          className="w-44"
        />
      );
    case "duration":
      return (
        <Field
          type="number"
          min={0}
          name={name}
          label={<Words question={question} onRecord={onRecord} />}
          hint="In days"
          className="w-28"
        />
      );
    case "scale0-10":
      return (
        <Field
          type="number"
          min={0}
          max={10}
          name={name}
          label={<Words question={question} onRecord={onRecord} />}
          className="w-28"
        />
      );
    case "int":
    case "number":
      return (
        <Field
          type="number"
          min={kind.min}
          max={kind.max}
          step={kind.type === "int" ? 1 : 0.1}
          name={name}
          label={<Words question={question} onRecord={onRecord} />}
          hint={kind.unit}
          className="w-28"
        />
      );
  }
}

function Choices({
  question,
  onRecord,
  type,
  options,
}: Props & {
  type: "radio" | "checkbox";
  options: Question["options"];
}) {
  return (
    <fieldset>
      <legend className="font-semibold">
        <Words question={question} onRecord={onRecord} />
      </legend>
      <div className="mt-1 flex flex-wrap gap-x-5">
        {options.map(({ id, label }) => (
          <label key={id} className="inline-flex min-h-(--control) items-center gap-2">
            <input type={type} name={question.questionId} value={id} className="size-[1.25em]" /> {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What is asked, under it the same in the patient's language, to be read out, and what stands as its answer by now. */
function Words({ question: { label, readOut }, onRecord }: Props) {
  return (
    <>
      {label}
      {readOut ? (
        <span lang="es" className="block font-normal text-muted">
          {readOut}
        </span>
      ) : null}
      {onRecord ? <span className="block font-normal text-muted">On record: {onRecord}</span> : null}
    </>
  );
}
