import { Button } from "@preamble/ui/button";
import type { ReactNode } from "react";
import type { Text } from "../../text/text.ts";

type Props = {
  text: Text;
  busy: boolean;
  before: ReactNode;
  after: ReactNode;
  onConfirm: () => void;
  onOther: () => void;
};

/** The old time and the new one, and the one button that changes it. */
export function ConfirmChange({ text, busy, before, after, onConfirm, onOther }: Props) {
  return (
    <>
      <dl className="flex flex-col gap-3">
        <div>
          <dt className="text-muted">{text.changeOld}</dt>
          <dd className="line-through">{before}</dd>
        </div>
        <div>
          <dt className="text-muted">{text.changeNew}</dt>
          <dd>{after}</dd>
        </div>
      </dl>
      <div className="flex flex-col gap-2 sm:flex-row">
        <Button disabled={busy} onClick={onConfirm}>
          {busy ? text.loading : text.changeConfirm}
        </Button>
        <Button kind="secondary" disabled={busy} onClick={onOther}>
          {text.changeOther}
        </Button>
      </div>
    </>
  );
}
