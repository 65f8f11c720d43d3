import { formatInZone } from "@preamble/booking/format-time";
import { patientVisitNames } from "@preamble/booking/patient-visit-names";
import { type VisitType, visitTypes } from "@preamble/booking/visit-types";
import { fill } from "@preamble/domain/fill";
import { clip } from "../case-summary/printable.ts";
import type { LetterHead } from "./compose-letter.ts";
import { visitWords } from "./visit-words.ts";

/** A booked visit as its patient reads of it. */
export interface LetterVisit {
  startsAt: Date;
  visitType: VisitType;
  withWhom: string;
  place: string;
  address: readonly string[];
}

/** When it is, on the clinic's clock; then what, with whom, where, and what to do if it cannot be. */
export function visitLines({ language, clinic }: LetterHead, visit: LetterVisit) {
  const words = visitWords(language);
  const inPerson = visitTypes[visit.visitType].mode === "in-person";
  return {
    when: formatInZone(visit.startsAt, clinic.timeZone, language),
    lines: [
      patientVisitNames[language][visit.visitType],
      fill(words.with, { name: clip(visit.withWhom, 60) }),
      ...(inPerson ? [visit.place, ...visit.address.slice(0, 5)].map((line) => clip(line, 80)) : []),
      fill(words.cannotCome, { phone: clip(clinic.phone, 30) }),
    ],
  };
}
