import { type RefObject, useEffect } from "react";
import { type EarlyInput, enterEarlyInput } from "../early-input.ts";

type Props = { early: RefObject<readonly EarlyInput[]>; arrived: RefObject<AbortController> };

/** Is there once the part beside it is: enters what was entered before, and ends the watch for more. */
export function EnterEarly({ early, arrived }: Props) {
  useEffect(() => {
    arrived.current.abort();
    const gone = new AbortController();
    void enterEarlyInput(early.current, gone.signal);
    return () => gone.abort();
  }, [early, arrived]);
  return null;
}
