import { type RefObject, useEffect } from "react";
import { enterEarlyInput, findEarlyInput } from "./early-input.ts";

/** What was entered before the page's script ran is an answer like any other. */
export function useKeepEarlyInput(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!form.current) return;
    const gone = new AbortController();
    void enterEarlyInput(findEarlyInput(form.current), gone.signal);
    return () => gone.abort();
  }, [form]);
}
