import { Button } from "@preamble/ui/button";
import { fill } from "../../text/fill.ts";
import type { Text } from "../../text/text.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";

type Props = { text: Text; name: string; headingRef: HeadingRef; onDone: () => void };

/** Asks the parent to hand over the phone. */
export function HandOver({ text, name, headingRef, onDone }: Props) {
  return (
    <div className="flex flex-col gap-5">
      <StepHeading {...{ text, headingRef }}>{fill(text.handOverHeading, { name })}</StepHeading>
      <p>{fill(text.handOverText, { name })}</p>
      <Button className="w-full sm:w-auto sm:self-start" onClick={onDone}>
        {fill(text.handOverGo, { name })}
      </Button>
    </div>
  );
}
