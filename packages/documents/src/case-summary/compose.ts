import type { CaseRecord, FiredRule } from "./case-record.ts";
import { clinicTime, span } from "./clinic-time.ts";
import { type CanPrint, clip, printableDeep, unprintable } from "./printable.ts";
import { overflow, rankedSections } from "./sections.ts";
import type { Reason, SummaryView } from "./summary-view.ts";
import {
  ageAndSex,
  caudaEquinaLine,
  cited,
  contactLine,
  keyFactLine,
  notAsked,
  storySentence,
} from "./wording.ts";

/** Reasons printed in full; the rest are named on the page and printed on the next one. */
const fullReasons = 4;
const answersPerReason = 3;

/** Decides every word of the clinical summary. Pure: the time of rendering is an argument. */
export function composeCaseSummary(raw: CaseRecord, renderedAt: Date, canPrint: CanPrint): SummaryView {
  const record = printableDeep(raw, canPrint);
  const { clinic, patient, level } = record;
  const time = (at: Date) => clinicTime(at, clinic.timeZone);
  const name = clip(patient.name, 70);
  const reference = clip(record.reference, 30);
  const rest = record.fired.slice(fullReasons);
  const sections = rankedSections(record);
  return {
    language: "en",
    title: `Clinical summary ${reference}`,
    author: clip(clinic.name, 80),
    subject: "Patient-reported intake for back pain, for the treating clinician",
    renderedAt,
    clinic: `${clip(clinic.name, 60)} · ${clip(clinic.phone, 30)}`,
    identity: `${name} · ${reference}`,
    disclaimer: "Patient-reported, not examined; not a diagnosis.",
    rendered: `Printed ${time(renderedAt)}`,
    level: level.id,
    levelText: clip(level.label, 40).toUpperCase(),
    clock: `A human must look by ${time(record.dueAt)}`,
    clockNote: `${timeLeft(record.dueAt, renderedAt)} · ${sent(record, time)}`,
    name,
    person: `${ageAndSex(patient)} · ${reference} · filled in by: ${clip(record.filledInBy, 60)}`,
    contact: contactLine(record),
    story: storySentence(record),
    reasons: record.fired.slice(0, fullReasons).map(reason),
    reasonNotes: reasonNotes(record, rest),
    caudaEquina: record.caudaEquina.map(caudaEquinaLine),
    keyFacts: record.keyFacts.map(keyFactLine),
    sections: sections.map(({ heading, lines, keep }) => ({ heading, lines: shorten(lines, keep) })),
    words: record.words === null || record.words === "" ? "No words given." : clip(record.words, 600),
    provenance: provenance(record, time),
    continued: overflow(
      rest.map(
        (rule) => `${rule.level.label}, ${clip(rule.ruleId, 40)}: ${clip(rule.clinicianMessage, 160)}`,
      ),
      sections,
    ),
  };
}

function reason(rule: FiredRule): Reason {
  const answers = rule.answers.slice(0, answersPerReason).map((answer) => `“${cited(answer)}”`);
  const rest = rule.answers.length - answers.length;
  return {
    level: rule.level.id,
    heading: `${clip(rule.level.label, 40)} · ${clip(rule.ruleId, 40)}`,
    message: clip(rule.clinicianMessage, 220),
    answers: `${answers.join("  ")}${rest > 0 ? ` and ${rest} more in the answers` : ""}`,
    source: `${clip(rule.rationale, 180)} Source: ${clip(rule.citation, 150)}`,
  };
}

function reasonNotes({ fired, escalations }: CaseRecord, rest: FiredRule[]): string[] {
  const notes = escalations.slice(0, 3).map(({ label }) => `Level raised: ${clip(label, 110)}`);
  if (fired.length === 0) notes.push("No rule fired. Read what is unresolved and what was not asked.");
  if (rest.length > 0) {
    const ids = rest.slice(0, 4).map((rule) => clip(rule.ruleId, 40));
    notes.push(`And ${rest.length} more on the next page: ${ids.join(", ")}${rest.length > 4 ? ", …" : ""}`);
  }
  return notes;
}

function timeLeft(dueAt: Date, now: Date): string {
  return now > dueAt
    ? `OVERDUE by ${span(dueAt, now)} when printed`
    : `${span(now, dueAt)} left when printed`;
}

function sent({ raisedAt, sentAt }: CaseRecord, time: (at: Date) => string): string {
  return sentAt ? `sent ${time(sentAt)}` : `NOT FINISHED, never sent; raised ${time(raisedAt)}`;
}

function shorten(lines: string[], keep: number): string[] {
  const rest = lines.length - keep;
  return rest > 0 ? [...lines.slice(0, keep), `and ${rest} more on the next page`] : lines;
}

function provenance(record: CaseRecord, time: (at: Date) => string): string[] {
  const { protocol, consent } = record;
  const lines = [
    `Rules: version ${clip(protocol.version, 40)}, hash ${clip(protocol.hash, 80)}.`,
    consent ? `Consent: ${clip(consent.version, 40)}, ${time(consent.at)}.` : `Consent: ${notAsked}.`,
  ];
  return JSON.stringify(record).includes(unprintable)
    ? [...lines, `${unprintable} stands for characters that cannot be printed here; read them on the screen.`]
    : lines;
}
