import type { Answers } from "@preamble/domain/answers";
import { withDerived } from "@preamble/domain/triage/derive";
import { Button } from "@preamble/ui/button";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";

const ownPages: ReadonlySet<string> = new Set(["Q2", "Q3"]);

/** Whether a page is for the young person alone: 12 to 17 years, what they think and feel (journey.md 1.9). */
export function isForTheYoung(pageId: string, answers: Answers, today: string): boolean {
  const age = withDerived(answers, today)["age-years"];
  return ownPages.has(pageId) && typeof age === "number" && age >= 12 && age <= 17;
}

type Props = { text: Text; name: string; headingRef: HeadingRef; onDone: () => void };

/** Asks the parent to hand over the phone. */
export function HandOver({ text, name, headingRef, onDone }: Props) {
  return (
    <div className="flex flex-col gap-5">
      <StepHeading headingRef={headingRef}>{fill(text.handOverHeading, { name })}</StepHeading>
      <p>{fill(text.handOverText, { name })}</p>
      <Button className="w-full sm:w-auto sm:self-start" onClick={onDone}>
        {fill(text.handOverGo, { name })}
      </Button>
    </div>
  );
}
