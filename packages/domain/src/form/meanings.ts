import type { LocalizedTerm } from "../content/glossary.ts";

/** What the hard words of a text mean, in the order of the glossary; empty where it has none. */
export function meaningsIn(text: string, glossary: readonly LocalizedTerm[]): string {
  const lower = text.toLowerCase();
  return glossary
    .filter(({ word }) => startsAWord(lower, word.toLowerCase()))
    .map(({ meaning }) => meaning)
    .join(" ");
}

/** "TB" stands in "Have you had TB" and not in "outburst"; "chemo" stands in "chemotherapy". */
function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}
