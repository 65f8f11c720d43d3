import type { Language } from "../../languages.ts";

/**
 * Syllables of one word, by rule and without a dictionary. A number counts one for each digit, close to how
 * it is said ("15", "911"). English: groups of one or two vowels, after a silent ending ("-e", "-es", "-ed")
 * is cut; it errs by one in some words. Spanish, whose spelling decides: each open vowel (a, e, o) and each
 * accented one carries a syllable, and closed vowels without one share theirs; h is silent, as is the u of
 * "que" and "gui".
 */
export function syllablesIn(word: string, language: Language): number {
  if (/^\d+$/.test(word)) return word.length;
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, "");
  return Math.max(1, language === "es" ? spanish(letters) : english(letters));
}

function english(word: string): number {
  const sounded = word.replace(/(?:[^laeiouycsgxz]es|[^aeioudt]ed|[^laeiouy]e)$/, "").replace(/^y/, "");
  return sounded.match(/[aeiouy]{1,2}/g)?.length ?? 1;
}

function spanish(word: string): number {
  const sounded = word
    .replace(/h/g, "")
    .replace(/qu(?=[eiéí])/g, "k")
    .replace(/gu(?=[eiéí])/g, "g")
    .replace(/y$/, "i")
    .replace(/y/g, "j");
  const groups = sounded.match(/[aeiouáéíóúü]+/g) ?? [];
  return groups.reduce((total, group) => total + Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0), 0);
}
