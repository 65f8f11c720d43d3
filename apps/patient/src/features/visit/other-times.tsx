import { ReadyButton } from "../../components/ready-button.tsx";
import type { Text } from "../../text/text.ts";

type Props = {
  text: Text;
  busy: boolean;
  /** From when the times are that are shown, and from when there are more. */
  from: Date | undefined;
  later: Date | null;
  show: (from?: Date) => Promise<void>;
};

/** The way to the times after those that are shown, and back to the first. */
export function OtherTimes({ text, busy, from, later, show }: Props) {
  return (
    <div className="flex flex-col gap-3 sm:flex-row">
      {later ? (
        <ReadyButton kind="secondary" disabled={busy} onClick={() => void show(later)}>
          {text.timesLater}
        </ReadyButton>
      ) : null}
      {from ? (
        <ReadyButton kind="secondary" disabled={busy} onClick={() => void show()}>
          {text.timesFirst}
        </ReadyButton>
      ) : null}
    </div>
  );
}
