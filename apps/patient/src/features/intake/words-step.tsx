import type { Annotations } from "@preamble/domain/annotations";
import { Button } from "@preamble/ui/button";
import { TextAreaField } from "@preamble/ui/field";
import { Notice } from "@preamble/ui/notice";
import { type FormEvent, useState } from "react";
import type { Text } from "../../text/text.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";

type Notes = { words: string; allergies: string };

type Props = {
  text: Text;
  notes: Annotations;
  headingRef: HeadingRef;
  onSave: (notes: Notes) => Promise<void>;
  onContinue: () => void;
};

/** Page W: the patient's own words and medicine allergies, which no rule reads. */
export function WordsStep({ text, notes, headingRef, onSave, onContinue }: Props) {
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const given = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const next = { words: given("words"), allergies: given("allergies") };
    setBusy(true);
    setFailed(false);
    try {
      if (next.words !== (notes.words ?? "") || next.allergies !== (notes.allergies ?? "")) {
        await onSave(next);
      }
      onContinue();
    } catch {
      setFailed(true);
    }
    setBusy(false);
  }

  return (
    <form onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
      <StepHeading headingRef={headingRef}>{text.wordsHeading}</StepHeading>
      <p>{text.wordsNote}</p>
      {failed ? (
        <Notice tone="strong" role="alert">
          {text.startFailed}
        </Notice>
      ) : null}
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
      <Button type="submit" disabled={busy} className="w-full sm:w-auto sm:self-start">
        {busy ? text.loading : text.continue}
      </Button>
    </form>
  );
}
