import { OptionRow } from "@preamble/ui/option-row";
import { useState } from "react";
import type { Text } from "../../text/text.ts";
import { AskOnce } from "../../components/ask-once.tsx";

type Props = {
  text: Text;
  id: string;
  label: string;
  checked: boolean;
  /** Whether it would take ticks away, which it asks first (docs/clinical/journey.md 1.3). */
  asks: boolean;
  onNone: (isNone: boolean) => void;
};

/** "None of these". */
export function NoneRow({ text, id, label, checked, asks, onNone }: Props) {
  const [asking, setAsking] = useState(false);
  if (asking && !asks) setAsking(false);
  return (
    <>
      <OptionRow
        {...{ id, label, checked }}
        type="checkbox"
        onChange={({ currentTarget }) => (asks && !checked ? setAsking(true) : onNone(currentTarget.checked))}
      />
      {asking ? (
        <AskOnce
          heading={text.noneConfirm}
          yes={text.noneConfirmYes}
          no={text.noneConfirmNo}
          onAnswer={(isNone) => {
            setAsking(false);
            if (isNone) onNone(true);
            document.getElementById(id)?.focus();
          }}
        />
      ) : null}
    </>
  );
}
