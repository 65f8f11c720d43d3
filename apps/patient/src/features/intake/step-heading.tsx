import type { ReactNode, Ref } from "react";
import type { Text } from "../../text/text.ts";
import { ReadAloud } from "./read-aloud/read-aloud.tsx";

export type HeadingRef = Ref<HTMLHeadingElement>;

type Props = {
  text: Pick<Text, "readAloud" | "stopReading">;
  headingRef: HeadingRef;
  children: ReactNode;
};

/** The question of a step, which takes the focus when the step opens, and its way to be heard. */
export function StepHeading({ text: { readAloud, stopReading }, headingRef, children }: Props) {
  return (
    <div>
      <h1 ref={headingRef} tabIndex={-1}>
        {children}
      </h1>
      <ReadAloud {...{ readAloud, stopReading }} />
    </div>
  );
}
