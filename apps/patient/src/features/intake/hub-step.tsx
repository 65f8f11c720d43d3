import { maySendNow } from "@preamble/domain/form/steps";
import type { Triage } from "@preamble/domain/triage/triage";
import { Button } from "@preamble/ui/button";
import type { Text } from "../../text/text.ts";
import { SendNotice } from "./send-notice.tsx";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";
import type { Submit } from "./use-submit.ts";

type Props = {
  text: Text;
  triage: Triage | null;
  submit: Submit;
  clinic: { phone: string };
  headingRef: HeadingRef;
  onContinue: () => void;
};

/** After the safety pages: what comes next, and "send now" for those whom a human must see today. */
export function HubStep({ text, triage, submit, clinic, headingRef, onContinue }: Props) {
  const urgent = triage !== null && maySendNow(triage);
  const sending = submit.submitState.state === "sending";
  return (
    <div className="flex flex-col gap-5">
      <StepHeading headingRef={headingRef}>{text.hubHeading}</StepHeading>
      <SendNotice {...{ text, submit, clinic }} />
      <p>{urgent ? text.hubUrgent : text.hubMore}</p>
      <ol className="ms-5 flex list-decimal flex-col gap-1" start={2}>
        <li>{text.hubPart2}</li>
        <li>{text.hubPart3}</li>
        <li>{text.hubPart4}</li>
      </ol>
      <div className="flex flex-col gap-3 sm:flex-row">
        {urgent ? (
          <Button disabled={sending} onClick={() => void submit.send()}>
            {sending ? text.sending : text.hubSendNow}
          </Button>
        ) : null}
        <Button kind={urgent ? "secondary" : "primary"} onClick={onContinue}>
          {text.continue}
        </Button>
      </div>
    </div>
  );
}
