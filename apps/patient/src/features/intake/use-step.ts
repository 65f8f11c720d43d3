import { useCallback, useEffect, useState } from "react";

/** The step in the address, moved without loading a page; the browser's Back moves it too. */
export function useStep(base: string, first: string) {
  const [step, setStep] = useState(first);
  useEffect(() => {
    const follow = () => setStep(location.pathname.split("/").at(-1) ?? first);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, [first]);
  const goTo = useCallback(
    (next: string) => {
      history.pushState(null, "", `${base}/${next}`);
      setStep(next);
    },
    [base],
  );
  return { step, goTo };
}
