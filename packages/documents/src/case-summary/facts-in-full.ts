import type { CaseRecord, KeyFact } from "./case-record.ts";
import { notAsked } from "./not-asked.ts";
import { clip, cut } from "./printable.ts";
import type { Section } from "./summary-view.ts";

/** What a narrow place has room for. */
export const ownFactRoom = 120;
export const factRoom = 80;
const historyRoom = 210;
/** The form takes no longer text. */
const mostOfWords = 1_000;
/** Nor that many allergies, in capitals too; the labels of all its medicines or conditions are shorter. */
const mostOfFact = 800;

interface Fact {
  label: string;
  value: string;
}

/** The patient's words, all that the form can hold. */
export const wholeWords = (text: string): string =>
  text.length > mostOfWords ? text.slice(0, mostOfWords) + cut : text;

/** As much of a fact as its place has room for; it says where all of it stands. */
export function shortFact(value: string, room: number): string {
  const short = clip(value, room);
  return short === value ? value : `${short} in full further on`;
}

const historyFacts = ({ medicines, conditions }: CaseRecord): Fact[] => [
  { label: "Medicines", value: named(medicines) },
  { label: "Conditions", value: named(conditions) },
];

/** Each in a line, as much of it as its place has room for. */
export const historyLines = (record: CaseRecord): string[] =>
  historyFacts(record).map(({ label, value }) => `${label}: ${shortFact(value, historyRoom)}`);

function named(names: string[] | null): string {
  if (names === null) return notAsked;
  return names.length === 0 ? "none reported" : names.join("; ");
}

const inFull = (facts: readonly Fact[], room: number): Section[] =>
  facts
    .filter(({ value }) => clip(value, room) !== value)
    .map(({ label, value }) => ({
      heading: `${clip(label, 40)}, in full`,
      lines: [clip(value, mostOfFact)],
    }));

/** Allergies, whole where their place cut them. */
const ownFactsInFull = ({ keyFacts }: Pick<CaseRecord, "keyFacts">): Section[] =>
  inFull(
    keyFacts.flatMap(({ label, value, own }) => (own && value ? [{ label, value }] : [])),
    ownFactRoom,
  );

/** What a clinician must know before acting and a narrow place cut: allergies, medicines, conditions. */
export const factsInFull = (record: CaseRecord): Section[] => [
  ...ownFactsInFull(record),
  ...inFull(historyFacts(record), historyRoom),
];

/**
 * The key facts cut to a width, but none in the patient's own words, nor so that a part of one goes: only a word
 * without end, which none of ours is, has no room.
 */
export const clipKeyFacts = ({ keyFacts }: Pick<CaseRecord, "keyFacts">, longest: number): KeyFact[] =>
  keyFacts.map(({ label, value, own, ...fact }) => ({
    ...fact,
    label: clip(label, longest),
    value: own || !value ? value : clip(value, /\S{30}/.test(value) ? longest : Math.max(longest, factRoom)),
    ...(own && { own }),
  }));
