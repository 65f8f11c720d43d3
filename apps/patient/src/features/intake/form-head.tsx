import { fill } from "@preamble/domain/fill";
import type { FormContent } from "@preamble/domain/form/form-content";
import { partOf } from "@preamble/domain/form/steps";
import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import type { Text } from "../../text/text.ts";
import { EndedNotice } from "./ended-notice.tsx";
import type { SaveState } from "./save-queue.ts";
import type { Emergency } from "./use-emergency.ts";

type Props = {
  text: Text;
  slug: string;
  language: string;
  clinic: { phone: string };
  content: FormContent | null;
  step: string;
  saveState: SaveState;
  emergency: Emergency;
  answeringFor: string | null;
  /** Whether the page asks of the patient: where the protocol has no other voice, its "you" is not who reads it. */
  asks: boolean;
  secondsLeft: number | null;
  onBack: (() => void) | null;
};

/** Back, where one is, and what is urgent. */
export function FormHead(props: Props) {
  const { text, slug, language, content, step, saveState, emergency, answeringFor, asks, onBack } = props;
  const minutes = props.secondsLeft === null ? 0 : Math.ceil(props.secondsLeft / 60);
  const part = content ? partOf(content, step) : null;
  const warned = emergency.standing.length > emergency.fresh.length;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {onBack || part ? (
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
          {onBack ? (
            <Button kind="quiet" className="-ms-4" onClick={onBack}>
              <span aria-hidden="true">‹</span> {text.back}
            </Button>
          ) : (
            <span />
          )}
          <p className="text-sm text-muted">
            {part ? fill(text.part, { part }) : null}
            {part && minutes > 0 ? `, ${fill(text.minutesLeft, { minutes })}` : null}
          </p>
        </div>
      ) : null}
      {answeringFor ? (
        <div>
          <p className="font-semibold">{fill(text.answersOf, { name: answeringFor })}</p>
          {asks && content?.voice === "patient" ? (
            <p className="text-muted">{fill(text.youMeans, { name: answeringFor })}</p>
          ) : null}
        </div>
      ) : null}
      {saveState.state === "ended" ? <EndedNotice {...{ text, slug, language }} ended={saveState} /> : null}
      {warned ? (
        <Notice tone="strong" role="alert" className="flex flex-wrap items-center gap-x-4">
          <p>{text.urgentBanner}</p>
          <Button kind="quiet" className="-ms-4" onClick={emergency.reopen}>
            {text.urgentBannerLink}
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
