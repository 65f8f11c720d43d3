import type { Language } from "../languages.ts";
import type { ProtocolContent } from "./protocol-content.ts";
import type { Words } from "./words.ts";

/** To whom a form speaks: to the patient of "you", or of the patient by name to who answers for them. */
export const voices = ["patient", "helper"] as const;

export type Voice = (typeof voices)[number];

export type Say = (words: Words) => string;

/** How the words of a protocol are said in a language, to the patient where there is no other wording. */
export function sayIn({ helperVoice }: ProtocolContent, language: Language, voice: Voice): Say {
  return (words) => ((voice === "helper" && helperVoice?.[words.en]) || words)[language];
}

/** The same to who answers for the patient of this name, and to the patient where it is null. */
export function sayAbout(content: ProtocolContent, language: Language, name: string | null): Say {
  if (name === null) return sayIn(content, language, "patient");
  const say = sayIn(content, language, "helper");
  return (words) => say(words).replaceAll("{name}", () => name);
}
