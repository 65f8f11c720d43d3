import type { ReactNode } from "react";

/** A whole page that only says something: not found, not for this role, gone wrong. */
export function MessagePage({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <main id="main" className="mx-auto flex max-w-xl flex-col gap-3 px-6 py-12">
      <h1>{heading}</h1>
      {children}
    </main>
  );
}
