import { type RefObject, useEffect, useRef } from "react";

/** Puts the focus on a list that has lost an entry: the button that was pressed is gone with it. */
export function useFocusOnLoss<T extends HTMLElement>(entries: number): RefObject<T | null> {
  const list = useRef<T>(null);
  const shown = useRef(entries);
  useEffect(() => {
    if (entries < shown.current) list.current?.focus();
    shown.current = entries;
  }, [entries]);
  return list;
}
