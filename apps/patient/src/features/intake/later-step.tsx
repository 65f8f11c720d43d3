import { Button } from "@preamble/ui/button";
import { Notice } from "@preamble/ui/notice";
import type { ReactNode } from "react";
import type { Text } from "../../text/text.ts";
import { type HeadingRef, StepHeading } from "./step-heading.tsx";
import type { LaterParts } from "./use-later-parts.ts";

type Props = {
  text: Text;
  heading: string;
  headingRef: HeadingRef;
  isRefused?: boolean | undefined;
  parts: LaterParts | null | undefined;
  children: (parts: LaterParts) => ReactNode;
};

/** A step whose content is fetched apart, and asked for again where it did not come. */
export function LaterStep({ text, heading, headingRef, isRefused, parts, children }: Props) {
  return (
    <div className="flex flex-col gap-6">
      <StepHeading {...{ text, headingRef, isRefused }}>{heading}</StepHeading>
      {parts ? (
        children(parts)
      ) : parts === null ? (
        <p role="status">{text.loading}</p>
      ) : (
        <Notice>
          {text.startFailed}{" "}
          <Button kind="quiet" className="-ms-4" onClick={() => location.reload()}>
            {heading}
          </Button>
        </Notice>
      )}
    </div>
  );
}
