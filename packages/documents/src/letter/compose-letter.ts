import { formatInZone } from "@preamble/booking/format-time";
import { fill } from "@preamble/domain/fill";
import type { Language } from "@preamble/domain/languages";
import { clip } from "../case-summary/printable.ts";
import { type ClinicColour, ownColour } from "../clinic-colour.ts";
import { letterWords } from "./letter-words.ts";

/** Whose letter it is, and to whom it belongs. */
export interface LetterHead {
  language: Language;
  clinic: {
    name: string;
    phone: string;
    address: readonly string[];
    timeZone: string;
    /** One to three letters that stand for a logo; null takes them from the name. */
    initials: string | null;
    colour: ClinicColour;
  };
  reference: string;
  name: string;
}

/** The strings that stand around what a clinic writes to somebody. */
export type LetterText = ReturnType<typeof composeLetter>;

export interface LetterIssue {
  renderedAt: Date;
  verify: string;
}

/** What stands around a letter, from printable data: the clinic's head, for whom it is, and the foot. */
export function composeLetter(
  { language, clinic, reference, name }: LetterHead,
  { renderedAt, verify }: LetterIssue,
  { title, disclaimer }: { title: string; disclaimer: string },
) {
  const words = letterWords(language);
  const author = clip(clinic.name, 60);
  return {
    language,
    renderedAt,
    title,
    author,
    clinic: [author, ...clinic.address.slice(0, 4).map((line) => clip(line, 60)), clip(clinic.phone, 30)],
    mark: { initials: clinic.initials ?? initialsOf(author), colour: clinic.colour ?? ownColour },
    forWhom: `${fill(words.forWhom, { name: clip(name, 60) })} · ${clip(reference, 20)}`,
    disclaimer,
    made: fill(words.made, { time: formatInZone(renderedAt, clinic.timeZone, language) }),
    page: (page: number, pages: number) => fill(words.page, { page: String(page), pages: String(pages) }),
    check: { text: words.check, address: verify },
  };
}

/** "LS" of "Lowcountry Spine & Sports". */
const initialsOf = (name: string): string =>
  (name.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
