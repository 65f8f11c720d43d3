import type { ReactNode } from "react";

/** The first thing on a page: shown on focus, it jumps over the navigation to the main content. */
export function SkipLink({ children }: { children: ReactNode }) {
  return (
    <a
      href="#main"
      className="no-print sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded focus:bg-paper focus:px-4 focus:py-3 focus:font-semibold focus:shadow-float"
    >
      {children}
    </a>
  );
}
