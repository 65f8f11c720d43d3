import type { ReactNode } from "react";

type Props<Item> = {
  items: readonly Item[];
  /** How many are always in view. */
  open: number;
  /** What one of the rest is called, and several, as in "12 more …". */
  more: readonly [one: string, several: string];
  children: (items: readonly Item[]) => ReactNode;
};

/** A list whose first items are in view and whose rest, if any, is one click away. */
export function Folded<Item>({ items, open, more, children }: Props<Item>) {
  const rest = items.slice(open);
  return (
    <>
      {children(items.slice(0, open))}
      {rest.length > 0 ? (
        <details className="mt-2">
          <summary className="cursor-pointer">
            {rest.length} more {rest.length === 1 ? more[0] : more[1]}
          </summary>
          {children(rest)}
        </details>
      ) : null}
    </>
  );
}
