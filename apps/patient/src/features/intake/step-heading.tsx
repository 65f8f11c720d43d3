import type { ReactNode, Ref } from "react";

export type HeadingRef = Ref<HTMLHeadingElement>;

/** The question of a step; takes the focus when the step opens. */
export function StepHeading({ headingRef, children }: { headingRef: HeadingRef; children: ReactNode }) {
  return (
    <h1 ref={headingRef} tabIndex={-1}>
      {children}
    </h1>
  );
}
