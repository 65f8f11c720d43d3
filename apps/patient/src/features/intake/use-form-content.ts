import type { Voice } from "@preamble/domain/content/voice";
import type { Language } from "@preamble/domain/languages";
import type { FormContent } from "@preamble/domain/form/form-content";
import { withName } from "@preamble/domain/form/with-name";
import { compileProtocol, type Protocol } from "@preamble/domain/triage/compile-protocol";
import { useEffect, useMemo, useState } from "react";
import { protocolAddress } from "./protocol-file.ts";

export type LoadedForm = { readonly content: FormContent; readonly protocol: Protocol };

const retryMs = 3000;

/**
 * The protocol in one language and voice, with the name of the patient who is helped, fetched once and kept by
 * the browser; null until it has come. The voice before stays until the next one has come.
 */
export function useFormContent(
  hash: string,
  language: Language,
  voice: Voice,
  helped: string | null,
): LoadedForm | null {
  const [content, setContent] = useState<FormContent | null>(null);
  const address = protocolAddress(hash, language, voice);
  useEffect(() => {
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = async () => {
      try {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`The protocol answered ${answer.status}.`);
        const fetched: FormContent = await answer.json();
        if (!over) setContent(fetched);
      } catch {
        if (!over) timer = setTimeout(() => void load(), retryMs);
      }
    };
    void load();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [address]);
  return useMemo(
    () => content && { content: withName(content, helped), protocol: compileProtocol(content) },
    [content, helped],
  );
}
