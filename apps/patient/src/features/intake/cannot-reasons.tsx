import { type CannotReason, cannotReasons } from "@preamble/domain/content/cannot-reasons";
import type { Language } from "@preamble/domain/languages";
import { ChoiceList } from "@preamble/ui/choice-list";
import { useState } from "react";
import type { Text } from "../../text/text.ts";
import type { ClinicFacts } from "./intake-state.ts";

type Props = {
  text: Text;
  language: Language;
  clinic: ClinicFacts;
  onReason: (reason: CannotReason) => void;
};

/** Why the patient cannot go, each answered with one sentence of the clinic. */
export function CannotReasons({ text, language, clinic, onReason }: Props) {
  const [chosen, setChosen] = useState<CannotReason | null>(null);
  return (
    <div className="mt-4 flex flex-col gap-3">
      <ChoiceList
        name="cannot"
        legend={text.cannotWhy}
        value={chosen}
        onChange={({ currentTarget }) => {
          const reason = cannotReasons.find((one) => one === currentTarget.value);
          if (!reason) return;
          setChosen(reason);
          onReason(reason);
        }}
        choices={cannotReasons.map((reason) => ({ value: reason, label: text[`cannot-${reason}`] }))}
      />
      <p role="status" className="min-h-[1lh] font-semibold">
        {chosen ? clinic.cannotSentences?.[chosen][language] : ""}
      </p>
    </div>
  );
}
