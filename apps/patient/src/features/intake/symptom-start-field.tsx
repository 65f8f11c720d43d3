import type { Annotations } from "@preamble/domain/annotations";
import { type DatedSign, symptomStarts } from "@preamble/domain/form/symptom-starts";
import { SelectField } from "@preamble/ui/field";
import type { Text } from "../../text/text.ts";
import type { NotesWrite } from "./draft/draft.ts";

type Props = {
  text: Text;
  sign: DatedSign;
  notes: Annotations;
  onNotes: (notes: NotesWrite) => void;
};

/** When one ticked sign began; it may be left out. */
export function SymptomStartField({ text, sign, notes, onNotes }: Props) {
  return (
    <div className="mt-3">
      <SelectField
        name={`${sign}-start`}
        label={
          <>
            {text.startedWhen} <span className="font-normal text-muted">({text.optional})</span>
          </>
        }
        value={notes.symptomStarts?.[sign] ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const start = symptomStarts.find((one) => one === value) ?? null;
          onNotes({ symptomStarts: { [sign]: start } });
        }}
      >
        <option value="">{text.choose}</option>
        {symptomStarts.map((start) => (
          <option key={start} value={start}>
            {text[`started-${start}`]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
