import { useCallback, useLayoutEffect, useState } from "react";
import { settleTyped } from "./settle-typed.ts";

type Place = {
  readonly step: string;
  /** The step that was opened from the check page, to change what it says; null on the way through the form. */
  readonly changing: string | null;
};

const changeKey = "change";
const changingIn = (search: string) => new URLSearchParams(search).get(changeKey);

/**
 * The step in the address, moved without loading a page; the browser's Back moves it too. The router hears of
 * neither: it writes its own address late, and after a quick Back and Forward that of another step.
 */
export function useStep(base: string, first: string) {
  const [place, setPlace] = useState<Place>(() => ({
    step: first,
    changing: typeof location === "undefined" ? null : changingIn(location.search),
  }));
  const show = useCallback((next: Place) => {
    // A box that is taken away is never left.
    settleTyped();
    setPlace(next);
  }, []);
  // Listens from the moment the form is seen: for what the router hears, it loads the page anew.
  useLayoutEffect(() => {
    const follow = (event: PopStateEvent) => {
      if (!location.pathname.startsWith(`${base}/`)) return;
      event.stopImmediatePropagation();
      show({
        step: location.pathname.slice(base.length + 1),
        changing: changingIn(location.search),
      });
    };
    addEventListener("popstate", follow, { capture: true });
    return () => removeEventListener("popstate", follow, { capture: true });
  }, [base, show]);
  const goTo = useCallback(
    (step: string, changing: string | null = null) => {
      const search = changing === null ? "" : `?${new URLSearchParams({ [changeKey]: changing }).toString()}`;
      // The router wraps the method of the object, not that of its prototype.
      History.prototype.pushState.call(history, null, "", `${base}/${step}${search}`);
      show({ step, changing });
    },
    [base, show],
  );
  /** As `goTo`, in the place of the step that is shown: Back does not lead to it again. */
  const goInstead = useCallback(
    (step: string) => {
      History.prototype.replaceState.call(history, null, "", `${base}/${step}`);
      show({ step, changing: null });
    },
    [base, show],
  );
  return { ...place, goTo, goInstead };
}
