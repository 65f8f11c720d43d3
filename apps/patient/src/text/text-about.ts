import { fill } from "./fill.ts";
import type { Text } from "./text.ts";

/** The texts that speak to the patient of what they have and feel; not of the act of filling in. */
const ofThePatient = [
  "tickAll",
  "noneConfirm",
  "unsureOne",
  "mapHint",
  "mapKind",
  "mapLeft",
  "mapRight",
  "wordsHeading",
  "wordsLabel",
  "allergiesLabel",
] as const;

/** The texts of a form for who answers for the patient of this name; those for the patient where it is null. */
export function textAbout(text: Text, name: string | null): Text {
  if (name === null) return text;
  const spoken = ofThePatient.map((key) => [key, fill(text[`${key}For`], { name })] as const);
  return { ...text, ...Object.fromEntries(spoken) };
}
