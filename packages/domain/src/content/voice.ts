import type { Language } from "../languages.ts";
import type { ProtocolContent } from "./protocol-content.ts";
import type { Words } from "./words.ts";

/** To whom a form speaks: to the patient of "you", or of the patient by name to who answers for them. */
export type Voice = "patient" | "helper";

export type Say = (words: Words) => string;

/** How the words of a protocol are said in a language, to the patient where there is no other wording. */
export function sayIn({ helperVoice }: ProtocolContent, language: Language, voice: Voice): Say {
  return (words) => ((voice === "helper" && helperVoice?.[words.en]) || words)[language];
}
