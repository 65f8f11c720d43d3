import { fill } from "./fill.ts";
import type { Text } from "./text.ts";

const mark = /For$/;

/**
 * The texts of a form for who answers for the patient of this name, those for the patient where it is null: what
 * speaks to the patient of what they have, do and feel has a second wording, under the same key and "For".
 */
export function textAbout(text: Text, name: string | null): Text {
  if (name === null) return text;
  const spoken = Object.entries(text)
    .filter(([key]) => mark.test(key))
    .map(([key, words]) => [key.replace(mark, ""), fill(words, { name })] as const);
  return { ...text, ...Object.fromEntries(spoken) };
}
