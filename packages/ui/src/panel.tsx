import { useId, type ReactNode } from "react";

/** A named region of a dense screen: its heading names it, `actions` stand beside the heading. */
export function Panel({
  id,
  heading,
  actions,
  className = "",
  children,
}: {
  /** What a link leads to it by. */
  id?: string;
  heading: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const headingId = useId();
  return (
    <section id={id} aria-labelledby={headingId} className={`min-w-0 ${className}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1">
        <h2 id={headingId} className="text-base">
          {heading}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
