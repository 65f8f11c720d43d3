import type { PartState } from "@preamble/domain/form/parts";
import { maySendNow } from "@preamble/domain/form/steps";
import type { Triage } from "@preamble/domain/triage/triage";
import { Button } from "@preamble/ui/button";
import type { Text } from "../../text/text.ts";
import type { MissingPages } from "./missing-pages.ts";
import { SendFailed, SendNotice } from "./send-notice.tsx";
import { StepLink } from "./step-link.tsx";
import type { Submit } from "./use-submit.ts";

type Props = {
  text: Text;
  triage: Triage | null;
  parts: readonly PartState[];
  /** Whether all safety questions are answered. */
  isSafe: boolean;
  submit: Submit;
  missing: MissingPages | null;
  clinic: { phone: string };
  base: string;
  goTo: (step: string) => void;
  onContinue: () => void;
};

/** The parts of the form and how far each is; "send now" for those whom a human must see today. */
export function HubStep(props: Props) {
  const { text, triage, parts, isSafe, submit, missing, clinic, base, goTo, onContinue } = props;
  const urgent = triage !== null && maySendNow(triage);
  const sending = submit.submitState.state === "sending";
  // The clinic has to hear of mood before the rest may be skipped (docs/clinical/journey.md 1.7).
  const unheard = urgent ? undefined : parts.find(({ part, status }) => part === 3 && status !== "done");
  const asksMore = parts.some(({ part, status }) => part > 1 && status !== "done");
  return (
    <div className="flex flex-col gap-5">
      <SendNotice {...{ text, missing, base, goTo }} />
      {urgent ? <p>{text.hubUrgent}</p> : asksMore && isSafe ? <p>{text.hubMore}</p> : null}
      <ol aria-label={text.hubParts} className="ms-6 list-decimal">
        {parts.map(({ part, status, page }) => (
          <li key={part} className="border-t border-line">
            <span className="flex flex-wrap items-center justify-between gap-x-4">
              <StepLink {...{ base, goTo }} step={part === 4 && unheard ? unheard.page : page}>
                {text[`hub-part-${part}`]}
              </StepLink>
              <span className={status === "done" ? "text-muted" : "font-semibold"}>
                {text[`hub-${status}`]}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <SendFailed {...{ text, submit, clinic, missing }} />
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
