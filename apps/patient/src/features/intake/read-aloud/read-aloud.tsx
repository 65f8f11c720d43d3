"use client";

import { Button } from "@preamble/ui/button";
import { useEffect, useState } from "react";
import type { Text } from "../../../text/text.ts";
import { spokenWords } from "./spoken-words.ts";
import { useOwnVoice } from "./use-own-voice.ts";

type Props = Pick<Text, "readAloud" | "stopReading">;

/** Reads its page to those who would rather hear it; not there where the phone has no voice of its own. */
export function ReadAloud({ readAloud, stopReading }: Props) {
  const voice = useOwnVoice();
  const [reading, setReading] = useState(false);
  useEffect(() => {
    if (!reading) return;
    return () => speechSynthesis.cancel();
  }, [reading]);
  if (!voice) return null;

  function read(button: HTMLElement) {
    const page = button.closest<HTMLElement>("main > *");
    if (!page) return;
    // Some browsers end a long piece halfway, so each is spoken apart.
    const pieces = spokenWords(page).map((words) => new SpeechSynthesisUtterance(words));
    for (const piece of pieces) Object.assign(piece, { voice, lang: voice?.lang });
    pieces.at(-1)?.addEventListener("end", () => setReading(false));
    setReading(true);
    for (const piece of pieces) speechSynthesis.speak(piece);
  }

  return (
    <Button
      kind="quiet"
      className="no-print -ms-4"
      onClick={({ currentTarget }) => (reading ? setReading(false) : read(currentTarget))}
    >
      {reading ? stopReading : readAloud}
    </Button>
  );
}
