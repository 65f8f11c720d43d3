import { type ReactNode, useId } from "react";

type Props = { heading: string; className?: string; children: ReactNode };

/** A named part of the sheet. */
export function SheetSection({ heading, className = "", children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`mt-2 min-w-0 break-inside-avoid print:mt-0.5 ${className}`}>
      <h2 id={id} className="border-b border-ink text-base print:text-[8pt]">
        {heading}
      </h2>
      {children}
    </section>
  );
}
