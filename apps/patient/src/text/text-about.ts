import { fill } from "@preamble/domain/fill";
import type { Text } from "./text.ts";

/**
 * The texts of a form for who answers for the patient of this name, those for the patient where it is null: what
 * speaks to the patient of what they have, do and feel has a second wording, under the same key and "For".
 */
export const textAbout = (text: Text, name: string | null): Text =>
  name === null ? text : secondWording(text, /For$/, { name });

type Reach = { readonly phone: string | null; readonly safeToCall: boolean };

/** Whether the clinic calls who can be reached so. */
export const isCalled = (reach: Reach | null): boolean => Boolean(reach?.phone && reach.safeToCall);

/**
 * The texts after sending: what says that the clinic calls has a second wording, under the same key and "NoCall", for
 * who gave no phone, or none that is safe to call. It says at which number they reach the clinic.
 */
export const textTo = (text: Text, reach: Reach | null, clinic: { readonly phone: string }): Text =>
  isCalled(reach) ? text : secondWording(text, /NoCall$/, { phone: clinic.phone });

function secondWording(text: Text, mark: RegExp, values: Readonly<Record<string, string>>): Text {
  const second = Object.entries(text)
    .filter(([key]) => mark.test(key))
    .map(([key, words]) => [key.replace(mark, ""), fill(words, values)] as const);
  return { ...text, ...Object.fromEntries(second) };
}
