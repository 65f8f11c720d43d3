import { Button } from "@preamble/ui/button";
import type { ReactNode } from "react";
import type { Text } from "../../text/text.ts";
import { HoldClock } from "../result/hold-clock.tsx";

type Props = {
  text: Text;
  busy: boolean;
  heldUntil: Date;
  onOver: () => void;
  before: ReactNode;
  after: ReactNode;
  onConfirm: () => void;
  onOther: () => void;
};

/** The old time and the new one, which is kept for a few minutes, and the one button that changes it. */
export function ConfirmChange({ text, busy, heldUntil, onOver, before, after, onConfirm, onOther }: Props) {
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
      <HoldClock {...{ text, heldUntil, onOver }} />
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
