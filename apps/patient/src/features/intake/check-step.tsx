import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import type { ToCheck } from "./answers-to-check.tsx";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";
import type { LaterParts } from "./use-later-parts.ts";

type Props = ToCheck & { parts: LaterParts | null | undefined; headingRef: HeadingRef };

/** What was answered, to look at before it is sent; fetched apart, and asked for again where it did not come. */
export function CheckStep({ parts, headingRef, ...toCheck }: Props) {
  const { text } = toCheck;
  return (
    <div className="flex flex-col gap-6">
      <StepHeading {...{ text, headingRef }}>{text.checkHeading}</StepHeading>
      {parts ? (
        <parts.AnswersToCheck {...toCheck} />
      ) : parts === null ? (
        <p role="status">{text.loading}</p>
      ) : (
        <Notice>
          {text.startFailed}{" "}
          <Button kind="quiet" className="-ms-4" onClick={() => location.reload()}>
            {text.checkHeading}
          </Button>
        </Notice>
      )}
    </div>
  );
}
