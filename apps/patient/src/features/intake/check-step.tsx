import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import { lazy, Suspense } from "react";
import type { ToCheck } from "./answers-to-check.tsx";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";

/** The last page is fetched apart from the first; where it cannot be, its way to come after all stands there. */
export const fetchAnswersToCheck = () =>
  import("./answers-to-check.tsx").then(
    ({ AnswersToCheck }) => ({ default: AnswersToCheck }),
    () => ({ default: Unreached }),
  );

const Fetched = lazy(fetchAnswersToCheck);

/** What was answered, to look at before it is sent. */
export function CheckStep({ headingRef, ...toCheck }: ToCheck & { headingRef: HeadingRef }) {
  const { text } = toCheck;
  return (
    <div className="flex flex-col gap-6">
      <StepHeading {...{ text, headingRef }}>{text.checkHeading}</StepHeading>
      <Suspense fallback={<p role="status">{text.loading}</p>}>
        <Fetched {...toCheck} />
      </Suspense>
    </div>
  );
}

function Unreached({ text }: ToCheck) {
  return (
    <Notice>
      {text.startFailed}{" "}
      <Button kind="quiet" className="-ms-4" onClick={() => location.reload()}>
        {text.checkHeading}
      </Button>
    </Notice>
  );
}
