import { type RefObject, useCallback, useEffect, useRef } from "react";
import { findEarlyInput } from "./early-input.ts";

/** What is typed and chosen in a form's boxes, by name; what is blank is left out. */
export type TypedFields = Readonly<Partial<Record<string, string>>>;

export function typedIn(form: HTMLFormElement): TypedFields {
  const given = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [[name, value] as const] : [],
  );
  return Object.fromEntries(given);
}

const pauseMs = 600;

/**
 * Keeps what is typed into a form once the typing pauses, where `inPauses`, and what is not yet kept when a box or the
 * page is left. What is returned takes it for kept as it stands.
 */
export function useKeepTyped(
  form: RefObject<HTMLFormElement | null>,
  keep: (form: HTMLFormElement) => void,
  inPauses = true,
) {
  const known = useRef("");
  const latest = useRef(keep);
  latest.current = keep;
  const settle = useCallback((boxes: HTMLFormElement) => {
    known.current = JSON.stringify(typedIn(boxes));
  }, []);
  useEffect(() => {
    const boxes = form.current;
    if (!boxes) return;
    const gone = new AbortController();
    const { signal } = gone;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const keepNow = () => {
      clearTimeout(pause);
      if (JSON.stringify(typedIn(boxes)) === known.current) return;
      settle(boxes);
      latest.current(boxes);
    };
    const keepSoon = () => {
      clearTimeout(pause);
      if (inPauses) pause = setTimeout(keepNow, pauseMs);
    };
    if (findEarlyInput(boxes).length === 0) settle(boxes);
    keepNow();
    boxes.addEventListener("input", keepSoon, { signal });
    boxes.addEventListener("focusout", keepNow, { signal });
    addEventListener("pagehide", keepNow, { signal });
    document.addEventListener("visibilitychange", keepNow, { signal });
    return () => {
      gone.abort();
      keepNow();
    };
  }, [form, settle, inPauses]);
  return settle;
}
