import { useCallback, useLayoutEffect, useState } from "react";

/**
 * The step in the address, moved without loading a page; the browser's Back moves it too. The router hears of
 * neither: it writes its own address late, and after a quick Back and Forward that of another step.
 */
export function useStep(base: string, first: string) {
  const [step, setStep] = useState(first);
  // Listens from the moment the form is seen: for what the router hears, it loads the page anew.
  useLayoutEffect(() => {
    const follow = (event: PopStateEvent) => {
      if (!location.pathname.startsWith(`${base}/`)) return;
      event.stopImmediatePropagation();
      setStep(location.pathname.slice(base.length + 1));
    };
    addEventListener("popstate", follow, { capture: true });
    return () => removeEventListener("popstate", follow, { capture: true });
  }, [base]);
  const goTo = useCallback(
    (next: string) => {
      // The router wraps the method of the object, not that of its prototype.
      History.prototype.pushState.call(history, null, "", `${base}/${next}`);
      setStep(next);
    },
    [base],
  );
  return { step, goTo };
}
