import { useId, type ReactNode } from "react";

/** A named region of a dense screen: its heading names it, `actions` stand beside the heading. */
export function Panel({
  heading,
  actions,
  className = "",
  children,
}: {
  heading: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`min-w-0 ${className}`}>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1">
        <h2 id={id} className="text-base">
          {heading}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
