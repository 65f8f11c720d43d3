import type { ReactNode } from "react";

type Props = { base: string; step: string; goTo: (step: string) => void; children: ReactNode };

/** A link to a step of the form, which is gone to without loading a page. */
export function StepLink({ base, step, goTo, children }: Props) {
  return (
    <a
      href={`${base}/${step}`}
      className="inline-flex min-h-11 items-center"
      onClick={(event) => {
        event.preventDefault();
        goTo(step);
      }}
    >
      {children}
    </a>
  );
}
