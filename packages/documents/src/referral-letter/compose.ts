import { rankOf } from "@preamble/domain/levels";
import type { FiredRule } from "../case-summary/case-record.ts";
import { clinicTime } from "../case-summary/clinic-time.ts";
import { clipKeyFacts, factsInFull, historyLines } from "../case-summary/facts-in-full.ts";
import { pictureOf } from "../case-summary/picture.ts";
import { recheckLines } from "../case-summary/recheck-lines.ts";
import { type CanPrint, clip, clipDeep, printableDeep } from "../case-summary/printable.ts";
import { verdictLines } from "../case-summary/verdict-lines.ts";
import {
  birthAndSex,
  caudaEquinaLine,
  cited,
  contactLine,
  keyFactLine,
  ruleHeading,
  storySentence,
  withdrawnLines,
} from "../case-summary/wording.ts";
import { composeLetter, type LetterIssue } from "../letter/compose-letter.ts";
import type { Addressee, ReferralLetterRecord } from "./referral-letter-record.ts";

export type ReferralLetterView = ReturnType<typeof composeReferralLetter>;

/** The longest text is longer than any label of ours; only what nobody would type is longer. */
const ordinary = { mostFlags: 6, answersPerFlag: 3, mostWithdrawn: 6, mostPlaces: 6, longestText: 160 };
/** Where each part is endless, or of letters so wide or tall that the pages would be too many. */
const fewest: typeof ordinary = {
  mostFlags: 3,
  answersPerFlag: 1,
  mostWithdrawn: 1,
  mostPlaces: 2,
  longestText: 16,
};

const to: Readonly<Record<Addressee, { heading: string; request: string }>> = {
  "emergency-department": {
    heading: "To the emergency department",
    request:
      "Please see this patient. What follows is what was told in our form, and the flags that it raised.",
  },
  imaging: {
    heading: "To the imaging department",
    request:
      "Please read this with the order for imaging, which comes apart from it. What follows is what was told in our form, and the flags that it raised.",
  },
};

/** Decides every word of a referral letter: flags and what was said, and no diagnosis. Pure. */
export function composeReferralLetter(
  raw: ReferralLetterRecord,
  issue: LetterIssue,
  canPrint: CanPrint,
  room: "ordinary" | "least" = "ordinary",
) {
  const most = room === "least" ? fewest : ordinary;
  const { mostFlags, answersPerFlag, mostWithdrawn, mostPlaces, longestText } = most;
  const printed = printableDeep(raw, canPrint);
  const cutAll = clipDeep(printed, longestText);
  // The zone is a name and no text.
  const cutClinic = { ...cutAll.clinic, timeZone: printed.clinic.timeZone };
  const record = { ...cutAll, clinic: cutClinic, keyFacts: clipKeyFacts(printed, longestText) };
  const { patient, level, clinic, addressee } = record;
  const time = (at: Date) => clinicTime(at, clinic.timeZone);
  const fired = record.fired.toSorted((one, other) => rankOf(other.level.id) - rankOf(one.level.id));
  const letter = { clinic, name: patient.name, reference: record.reference, language: "en" as const };
  return {
    ...composeLetter(letter, issue, {
      title: "Referral letter",
      disclaimer: "Patient-reported, not examined; not a diagnosis.",
    }),
    forWhom: `About ${clip(patient.name, 60)} · ${clip(record.reference, 20)}`,
    to: to[addressee],
    person: [
      birthAndSex(patient),
      contactLine(record),
      `Filled in by: ${clip(record.filledInBy, 80)} · Rules version ${clip(record.protocol.version, 40)}`,
      sharingLine(record, time),
    ],
    levelLine: [
      `${clip(level.label, 40)}: ${record.sentAt ? `sent ${time(record.sentAt)}` : `form not finished, raised ${time(record.raisedAt)}`}`,
      ...record.earlierForms
        .slice(-2)
        .map((form) => `earlier form of this case: ${clip(form.level.label, 40)}`),
    ].join("; "),
    rechecks: recheckLines(record, time, issue.renderedAt),
    verdict: [...verdictLines(record, time), ...(record.keptLevel ? [clip(record.keptLevel, 160)] : [])],
    story: storySentence(record, issue.renderedAt),
    marks: `Marked on the body: ${pictureOf(record, mostPlaces, "in the clinical summary").lines.join("  ·  ")}`,
    flags: {
      items: fired.slice(0, mostFlags).map((rule) => flag(rule, answersPerFlag)),
      note: flagNote(fired.length, mostFlags),
    },
    withdrawn: shortened(
      withdrawnLines({ ...record, withdrawn: record.withdrawn.filter(({ slip }) => !slip) }),
      mostWithdrawn,
    ),
    caudaEquina: record.caudaEquina.map(caudaEquinaLine),
    keyFacts: record.keyFacts.map(keyFactLine),
    history: historyLines(printed).join("  ·  "),
    inFull: factsInFull(printed),
    words: printed.words ? `“${ownWords(printed.words)}”` : "No words given.",
    byHand: ["Examination and question", "Name, signature, date"],
  };
}

/** It binds nobody who must act: whoever signs the letter decides with it before them. */
function sharingLine({ sharing }: ReferralLetterRecord, time: (at: Date) => string): string {
  const said = !sharing
    ? "NOT AGREED TO by the patient"
    : `${sharing.given ? "agreed to by the patient" : "TAKEN BACK by the patient"}, ${time(sharing.at)}`;
  return `Sharing with others who care for the patient: ${said}`;
}

const shortened = (lines: readonly string[], most: number): string[] =>
  lines.length > most
    ? [...lines.slice(0, most), `And ${lines.length - most} more, in the clinical summary.`]
    : [...lines];

/** Whole, as long as the form takes them; half of what has a word without end, and would need a fourth page. */
const ownWords = (words: string): string => clip(words, /\S{161}/.test(words) ? 500 : 1000);

function flag(rule: FiredRule, answersPerFlag: number) {
  const { level, clinicianMessage, answers, citation } = rule;
  const said = answers.slice(0, answersPerFlag).map((answer) => `“${cited(answer)}”`);
  return {
    level: level.id,
    heading: ruleHeading(rule),
    message: clip(clinicianMessage, 220),
    answers: said.join("  "),
    source: `Source: ${clip(citation, 150)}`,
  };
}

function flagNote(count: number, mostFlags: number): string | null {
  if (count === 0) return "No rule fired. That does not mean that nothing is wrong.";
  return count > mostFlags ? `And ${count - mostFlags} more, in the clinical summary.` : null;
}
