import type { Annotations } from "@preamble/domain/annotations";
import { TextAreaField } from "@preamble/ui/field";
import type { FormEvent } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";

type Notes = { words: string; allergies: string };

type Props = {
  text: Text;
  notes: Annotations;
  headingRef: HeadingRef;
  onSave: (notes: Notes) => void;
};

/** Page W: the patient's own words and medicine allergies, which no rule reads. */
export function WordsStep({ text, notes, headingRef, onSave }: Props) {
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    onSave({ words: given("words"), allergies: given("allergies") });
  }

  return (
    <form onSubmit={save} className="flex flex-col gap-6">
      <StepHeading headingRef={headingRef}>{text.wordsHeading}</StepHeading>
      <p>{text.wordsNote}</p>
      <TextAreaField
        name="words"
        label={text.wordsLabel}
        hint={text.optional}
        maxLength={1000}
        rows={6}
        defaultValue={notes.words}
      />
      <TextAreaField
        name="allergies"
        label={text.allergiesLabel}
        hint={text.optional}
        maxLength={500}
        rows={2}
        defaultValue={notes.allergies}
      />
      <ReadyButton type="submit" className="w-full sm:w-auto sm:self-start">
        {text.continue}
      </ReadyButton>
    </form>
  );
}
