import { useSyncExternalStore } from "react";

const speech = () => (typeof speechSynthesis === "undefined" ? null : speechSynthesis);

function whenVoicesChange(changed: () => void): () => void {
  speech()?.addEventListener("voiceschanged", changed);
  return () => speech()?.removeEventListener("voiceschanged", changed);
}

/**
 * A voice of the phone itself in the language of the page, or null. Other voices are made far away: which
 * questions a page asks tells what was answered before, and is sent to nobody.
 */
export function useOwnVoice(): SpeechSynthesisVoice | null {
  return useSyncExternalStore(
    whenVoicesChange,
    () =>
      speech()
        ?.getVoices()
        .find(
          ({ lang, localService }) =>
            localService && lang.toLowerCase().startsWith(document.documentElement.lang),
        ) ?? null,
    () => null,
  );
}
