import type { Language } from "@preamble/domain/languages";
import { Button } from "@preamble/ui/button";
import { type RefObject, useEffect, useState } from "react";
import type { Text } from "../../../text/text.ts";
import { spokenWords } from "./spoken-words.ts";
import { useOwnVoice } from "./use-own-voice.ts";

type Props = { text: Text; language: Language; page: RefObject<HTMLElement | null> };

/** Reads a page to those who would rather hear it; not there where the phone has no voice of its own. */
export function ReadAloud({ text, language, page }: Props) {
  const voice = useOwnVoice(language);
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (!reading) return;
    return () => speechSynthesis.cancel();
  }, [reading]);
  if (!voice) return null;

  function read() {
    if (!page.current) return;
    // Some browsers end a long piece halfway, so each is spoken apart.
    const pieces = spokenWords(page.current).map((words) => new SpeechSynthesisUtterance(words));
    for (const piece of pieces) Object.assign(piece, { voice, lang: voice?.lang });
    pieces.at(-1)?.addEventListener("end", () => setReading(false));
    setReading(true);
    for (const piece of pieces) speechSynthesis.speak(piece);
  }

  return (
    <Button kind="quiet" className="-ms-4" onClick={reading ? () => setReading(false) : read}>
      {reading ? text.stopReading : text.readAloud}
    </Button>
  );
}
