import type { Ref } from "react";
import type { Text } from "../../text/text.ts";
import { ReadAloud } from "./read-aloud/read-aloud.tsx";
import { type TitleText, useTitle } from "./use-title.ts";

export type HeadingRef = Ref<HTMLHeadingElement>;

type Props = {
  text: Pick<Text, "readAloud" | "stopReading"> & TitleText;
  headingRef: HeadingRef;
  /** Whether the step was refused as it stands. */
  isRefused?: boolean | undefined;
  children: string;
};

/** The question of a step, which takes the focus when the step opens, and its way to be heard; the page is called by it. */
export function StepHeading({ text, headingRef, isRefused = false, children }: Props) {
  const { readAloud, stopReading } = text;
  useTitle(children, text, isRefused);
  return (
    <div>
      <h1 ref={headingRef} tabIndex={-1}>
        {children}
      </h1>
      <ReadAloud {...{ readAloud, stopReading }} />
    </div>
  );
}
