import type { Annotations } from "@preamble/domain/annotations";
import { TextAreaField } from "@preamble/ui/field";
import { type FormEvent, useRef } from "react";
import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";
import type { NotesWrite } from "./draft/draft.ts";
import { typedIn, useKeepTyped } from "./use-keep-typed.ts";

type Props = {
  text: Text;
  notes: Annotations;
  onKeep: (notes: NotesWrite) => void;
  onContinue: () => void;
};

/** Page W: the patient's own words and medicine allergies, which no rule reads. */
export function OwnWords({ text, notes, onKeep, onContinue }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const keep = (boxes: HTMLFormElement, isLeft = false) => {
    const typed = typedIn(boxes);
    const [words, allergies] = [typed["words"]?.trim() ?? "", typed["allergies"]?.trim() ?? ""];
    // The page is done once it is left, and a box that is blank here takes no words of another device away.
    const isLeftBlank = isLeft && words === "" && notes.words === undefined;
    const changed = {
      ...(words !== (notes.words ?? "") && { words }),
      ...(isLeftBlank && { wordsLeftBlank: true as const }),
      ...(allergies !== (notes.allergies ?? "") && { allergies }),
    };
    if (Object.keys(changed).length > 0) onKeep(changed);
  };
  const settle = useKeepTyped(form, keep);

  function proceed(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    settle(event.currentTarget);
    keep(event.currentTarget, true);
    onContinue();
  }

  return (
    <form ref={form} onSubmit={proceed} className="flex flex-col gap-6">
      <div className="flex flex-col gap-2">
        <p>{text.wordsNote}</p>
        <p>{text.wordsSpeak}</p>
      </div>
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
