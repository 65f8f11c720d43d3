import type { Voice } from "@preamble/domain/content/voice";
import { type Language, languages } from "@preamble/domain/languages";

const fileOf = (language: Language, voice: Voice): string =>
  `${voice === "helper" ? `${language}-helper` : language}.json`;

/** Where a published protocol is, in one language and voice. */
export const protocolAddress = (hash: string, language: Language, voice: Voice): string =>
  `/protocol/${hash}/${fileOf(language, voice)}`;

/** What a file of a protocol holds; null where there is no such file. */
export function readProtocolFile(file: string): { language: Language; voice: Voice } | null {
  const voices: readonly Voice[] = ["patient", "helper"];
  const all = languages.flatMap((language) => voices.map((voice) => ({ language, voice })));
  return all.find(({ language, voice }) => fileOf(language, voice) === file) ?? null;
}
