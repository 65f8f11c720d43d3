import type { ComponentProps } from "react";

/** A quiet box for one thing. */
export function Card({ className = "", ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={`rounded border border-line bg-sheet p-4 ${className}`} />;
}
