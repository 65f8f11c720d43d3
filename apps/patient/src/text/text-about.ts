import { fill } from "@preamble/domain/fill";
import type { Text } from "./text.ts";

/**
 * The texts of a form for who answers for the patient of this name, those for the patient where it is null: what
 * speaks to the patient of what they have, do and feel has a second wording, under the same key and "For".
 */
export const textAbout = (text: Text, name: string | null): Text =>
  name === null ? text : secondWording(text, /For$/, { name });

/** The texts with every second wording under this mark in the place of the first. */
export function secondWording(text: Text, mark: RegExp, values: Readonly<Record<string, string>>): Text {
  const second = Object.entries(text)
    .filter(([key]) => mark.test(key))
    .map(([key, words]) => [key.replace(mark, ""), fill(words, values)] as const);
  return { ...text, ...Object.fromEntries(second) };
}
