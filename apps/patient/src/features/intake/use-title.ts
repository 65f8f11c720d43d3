import { useContext, useEffect } from "react";
import type { Text } from "../../text/text.ts";
import { AnsweredFor } from "./answered-for.ts";
import { withoutName } from "./without-name.ts";

/** Calls the browser's tab by what the page asks, and by nobody's name (WCAG 2.4.2). */
export function useTitle(heading: string, { somebody }: Pick<Text, "somebody">) {
  const name = useContext(AnsweredFor);
  const title = name === null ? heading : withoutName(heading, name, somebody);
  useEffect(() => {
    const call = () => {
      const clinic = document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content;
      const wanted = [title, clinic].filter(Boolean).join(" · ");
      if (document.title !== wanted) document.title = wanted;
    };
    call();
    // What the server calls the page may come after the page itself.
    const late = new MutationObserver(call);
    late.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => late.disconnect();
  }, [title]);
}
