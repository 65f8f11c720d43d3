import type { Language } from "../../languages.ts";
import { syllablesIn } from "./syllables.ts";

/** What counts as readable: a United States school grade in English, a score up to 100 in Spanish. */
const easyEnough = { en: 6, es: 80 } as const;

type Counts = { readonly sentences: number; readonly words: number; readonly syllables: number };

/** Counts over texts that stand apart: a heading, a label or a line ends its sentence. */
function countIn(texts: readonly string[], language: Language): Counts {
  const sentences = texts
    .flatMap((text) => text.replace(/EE\. ?UU\./g, "EEUU").split(/(?<=[.!?])["»)]?\s+/))
    .map((sentence) => sentence.match(/\d+|\p{L}[\p{L}'’]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((total, word) => total + syllablesIn(word, language), 0);
  return { sentences: sentences.length, words: words.length, syllables };
}

/** Flesch-Kincaid grade level (Kincaid 1975). Lower is easier. */
export function fleschKincaid(texts: readonly string[]): number {
  const { sentences, words, syllables } = countIn(texts, "en");
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** Fernández-Huerta reading ease (1959), over words per sentence. Higher is easier. */
export function fernandezHuerta(texts: readonly string[]): number {
  const { sentences, words, syllables } = countIn(texts, "es");
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}

/** Whether texts that are read together are easy enough in their language. */
export function isEasy(texts: readonly string[], language: Language): boolean {
  return language === "en" ? fleschKincaid(texts) <= easyEnough.en : fernandezHuerta(texts) >= easyEnough.es;
}
