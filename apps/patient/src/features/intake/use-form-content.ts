import type { Language } from "@preamble/domain/languages";
import type { FormContent } from "@preamble/domain/form/form-content";
import { compileProtocol, type Protocol } from "@preamble/domain/triage/compile-protocol";
import { useEffect, useState } from "react";

export type LoadedForm = { readonly content: FormContent; readonly protocol: Protocol };

const retryMs = 3000;

/** The protocol in one language, fetched once and kept by the browser; null until it has come. */
export function useFormContent(hash: string, language: Language): LoadedForm | null {
  const [loaded, setLoaded] = useState<LoadedForm | null>(null);
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async () => {
      try {
        const answer = await fetch(`/protocol/${hash}/${language}.json`);
        if (!answer.ok) throw new Error(`The protocol answered ${answer.status}.`);
        const content: FormContent = await answer.json();
        if (!over) setLoaded({ content, protocol: compileProtocol(content) });
      } catch {
        if (!over) timer = setTimeout(() => void load(), retryMs);
      }
    };
    void load();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [hash, language]);
  return loaded;
}
