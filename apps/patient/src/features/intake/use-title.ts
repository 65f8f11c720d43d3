import { fill } from "@preamble/domain/fill";
import { useContext, useEffect } from "react";
import type { Text } from "../../text/text.ts";
import { AnsweredFor } from "./answered-for.ts";
import { withoutName } from "./without-name.ts";

export type TitleText = Pick<Text, "somebody" | "titleRefused">;

/**
 * Calls the browser's tab by what the page asks, first of all by that it was refused, and by nobody's name (WCAG
 * 2.4.2).
 */
export function useTitle(heading: string, { somebody, titleRefused }: TitleText, isRefused = false) {
  const name = useContext(AnsweredFor);
  const asked = name === null ? heading : withoutName(heading, name, somebody);
  const title = isRefused ? fill(titleRefused, { title: asked }) : asked;
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

/** As `useTitle`, for a page that the server calls by its name. */
export function useRefusedTitle({ titleRefused }: TitleText, isRefused = false) {
  useEffect(() => {
    if (!isRefused) return;
    const { title } = document;
    document.title = fill(titleRefused, { title });
    return () => {
      document.title = title;
    };
  }, [titleRefused, isRefused]);
}
