import { useEffect } from "react";
import { settleTyped } from "./settle-typed.ts";

/** Follows a link off the page once what was just given is kept: a page that is left finishes nothing. */
export function useLeaveKept(kept: () => Promise<void>): void {
  useEffect(() => {
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || event.defaultPrevented || opensBeside(event) || !leaves(link)) return;
      event.preventDefault();
      // Safari leaves the focus in its box, and with it what is typed there.
      settleTyped();
      void kept().then(() => location.assign(link.href));
    };
    addEventListener("click", hold);
    return () => removeEventListener("click", hold);
  }, [kept]);
}

const opensBeside = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || altKey;

const leaves = (link: HTMLAnchorElement) =>
  link.origin === location.origin && link.target === "" && !link.getAttribute("href")?.startsWith("#");
