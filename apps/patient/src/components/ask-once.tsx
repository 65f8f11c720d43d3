import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";

type Props = { heading: string; yes: string; no: string; onAnswer: (isYes: boolean) => void };

/** Asks once more before something is deleted or taken back. It takes the focus, for it may open out of sight. */
export function AskOnce({ heading, yes, no, onAnswer }: Props) {
  return (
    <Notice ref={takeFocus} tabIndex={-1} role="alert" heading={heading}>
      <p className="flex flex-wrap gap-3">
        <Button onClick={() => onAnswer(true)}>{yes}</Button>
        <Button kind="secondary" onClick={() => onAnswer(false)}>
          {no}
        </Button>
      </p>
    </Notice>
  );
}

const takeFocus = (notice: HTMLElement | null) => notice?.focus();
