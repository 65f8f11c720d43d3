import type { Coding } from "@medplum/fhirtypes";
import { systems } from "./systems.ts";

const kinds = [
  { pattern: /^SCT (\d{6,18})\b/, system: systems.snomed },
  { pattern: /^ICD ([A-Z]\d\w(?:\.\w+)?)$/, system: systems.icd10 },
  { pattern: /^LOINC (\d+-\d)(?! panel)\b/, system: systems.loinc },
];

/** The codes of a catalogue entry that nobody has still to verify. */
export function conceptCodes(written: string): Coding[] {
  return written
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => !/verify|nearest|NOT|own qualifier/.test(part))
    .flatMap((part) =>
      kinds.flatMap(({ pattern, system }) => {
        const code = pattern.exec(part)?.[1];
        return code ? [{ system, code }] : [];
      }),
    );
}
