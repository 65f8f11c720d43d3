import { rankOf } from "@preamble/domain/levels";
import type { IssueLinks } from "../render-job.ts";
import type { CaseRecord, FiredRule } from "./case-record.ts";
import { ownColour } from "../clinic-colour.ts";
import { clinicTime, span } from "./clinic-time.ts";
import { type CanPrint, clip, clipDeep, cut, printableDeep, unprintable } from "./printable.ts";
import { clipKeyFacts, factsInFull, wholeWords } from "./facts-in-full.ts";
import { notAsked } from "./not-asked.ts";
import { pictureOf } from "./picture.ts";
import { recheckLines } from "./recheck-lines.ts";
import type { Room } from "./room.ts";
import { overflow, type RankedSection, rankedSections } from "./sections.ts";
import type { AnswerSection } from "../answers/answer-section.ts";
import type { Reason, Section, SummaryView } from "./summary-view.ts";
import { verdictLines } from "./verdict-lines.ts";
import {
  birthAndSex,
  caudaEquinaLine,
  cited,
  contactLine,
  keyFactLine,
  ruleHeading,
  storySentence,
  withSource,
} from "./wording.ts";

/** The most urgent reasons are printed in full, at least two; the others as a line each, the rest further on. */
const ordinary = { leastReasons: 2, mostReasons: 4, alsoFired: 7, answersPerReason: 4, places: 6 };
const fewest: typeof ordinary = {
  leastReasons: 2,
  mostReasons: 2,
  alsoFired: 1,
  answersPerReason: 2,
  places: 2,
};

interface Composition {
  renderedAt: Date;
  /** null: it is read as a page. */
  links: IssueLinks | null;
  /** Cuts each text but those that are never cut, where the whole would run over too many pages. */
  longestText?: number | undefined;
  room?: Room;
}

/** Decides every word of the clinical summary. Pure: the time of rendering is an argument. */
export function composeCaseSummary(
  raw: CaseRecord,
  { renderedAt, links, longestText, room = "sheet" }: Composition,
  canPrint: CanPrint,
): SummaryView {
  const printed = printableDeep(raw, canPrint);
  const record = shortened(printed, longestText);
  const { clinic, patient, level } = record;
  const time = (at: Date) => clinicTime(at, clinic.timeZone);
  const name = clip(patient.name, 70);
  const reference = clip(record.reference, 30);
  const fired = record.fired.toSorted((one, other) => rankOf(other.level.id) - rankOf(one.level.id));
  const mostUrgent = fired.filter((rule) => rule.level.id === fired[0]?.level.id).length;
  const most = room === "least" ? fewest : ordinary;
  const full = Math.min(most.mostReasons, Math.max(most.leastReasons, mostUrgent));
  const also = fired.slice(full, full + most.alsoFired);
  const rest = fired.slice(full + most.alsoFired);
  const sections = rankedSections(record, time, room);
  const view: SummaryView = {
    language: "en",
    title: `Clinical summary ${reference}`,
    author: clip(clinic.name, 80),
    subject: "Patient-reported intake for back pain, for the treating clinician",
    renderedAt,
    clinic: `${clip(clinic.name, 40)} · ${clip(clinic.phone, 20)}`,
    colour: clinic.colour ?? ownColour,
    identity: `${clip(patient.name, 45)} · ${clip(record.reference, 20)}`,
    disclaimer: "Patient-reported, not examined; not a diagnosis.",
    rendered: `Printed ${time(renderedAt)}`,
    level: level.id,
    levelText: clip(level.label, 20).toUpperCase(),
    clock: `A human must look by ${time(record.dueAt)}`,
    clockNote: `${timeLeft(record, renderedAt)} · ${sent(record, time)}`,
    rechecks: recheckLines(record, time, renderedAt),
    name,
    person: `${birthAndSex(patient)} · ${reference} · filled in by: ${clip(record.filledInBy, 60)}`,
    contact: contactLine(record),
    story: storySentence(record, renderedAt),
    reasons: fired.slice(0, full).map((rule) => reason(rule, room, most.answersPerReason)),
    alsoFired: also.map(ruleLine),
    reasonNotes: [...verdictLines(record, time), ...earlierNotes(record, time), ...reasonNotes(record, rest)],
    caudaEquina: record.caudaEquina.map(caudaEquinaLine),
    keyFacts: record.keyFacts.map((fact) => ({
      ...keyFactLine(fact),
      ...(fact.own && fact.state !== "not-asked" && { language: patient.writes }),
    })),
    sections: firstPage(sections, "above"),
    picture: {
      ...pictureOf(record, most.places),
      under: firstPage(sections, "under"),
      beside: firstPage(sections, "beside"),
    },
    moreSections: firstPage(sections, "below"),
    words: record.words ? wholeWords(record.words) : "No words given.",
    wordsLanguage: record.words ? patient.writes : null,
    provenance: provenance(record, time),
    links: links && {
      verify: { text: `Was this very file issued? Ask at ${links.verify}`, address: links.verify },
      original: {
        text: `The same as a page, for screen readers: ${links.original}`,
        address: links.original,
      },
    },
    continued: [...factsInFull(record), ...overflow(record, rest.map(ruleLine), sections, room)],
    appendix: appendixOf(printed),
  };
  return { ...view, provenance: [...view.provenance, ...marksUsed(view)] };
}

/** Every answer whole, as nothing else in the summary is. */
function appendixOf({ allAnswers, patient }: CaseRecord): AnswerSection | null {
  return (
    allAnswers && {
      title: "Every answer",
      rows: allAnswers.map(({ question, answer, source, own }) => ({
        question,
        answer: withSource(answer, source),
        ...(own && { language: patient.writes }),
      })),
      denied: [],
    }
  );
}

/** Cut but for what is never cut, and for the zone, which is a name and no text. */
function shortened(record: CaseRecord, longest: number | undefined): CaseRecord {
  if (longest === undefined) return record;
  const { words, medicines, conditions } = record;
  const cutAll = clipDeep(record, longest);
  const clinic = { ...cutAll.clinic, timeZone: record.clinic.timeZone };
  return { ...cutAll, clinic, words, medicines, conditions, keyFacts: clipKeyFacts(record, longest) };
}

/** What the marks in the text stand for, where they occur. */
function marksUsed(view: SummaryView): string[] {
  const text = JSON.stringify(view);
  const marks = [
    { mark: cut, meaning: "marks text cut to fit; the case on the screen has all of it." },
    {
      mark: unprintable,
      meaning: "stands for characters that cannot be printed here; read them on the screen.",
    },
  ];
  return marks
    .filter(({ mark }) => text.includes(mark))
    .map(({ mark, meaning }) => `${mark.trim()} ${meaning}`);
}

/** A dense sheet has the source without what the rule rests on, which the case on the screen says. */
function reason(rule: FiredRule, room: Room, mostAnswers: number): Reason {
  const answers = rule.answers.slice(0, mostAnswers).map((answer) => `“${cited(answer)}”`);
  const rest = rule.answers.length - answers.length;
  return {
    level: rule.level.id,
    heading: ruleHeading(rule),
    message: clip(rule.clinicianMessage, 220),
    answers: `${answers.join("  ")}${rest > 0 ? ` and ${rest} more in the answers` : ""}`,
    source: `${room === "dense-sheet" || room === "least" ? "" : `${clip(rule.rationale, 180)} `}Source: ${clip(rule.citation, 150)}${rule.before ? `. Rules version ${clip(rule.before.version, 40)}.` : ""}`,
    close: room === "dense-sheet",
  };
}

function ruleLine(rule: FiredRule): string {
  return `${ruleHeading(rule)}: ${clip(rule.clinicianMessage, 160)}`;
}

function reasonNotes({ fired, keptLevel, escalations }: CaseRecord, rest: FiredRule[]): string[] {
  const notes = keptLevel === null ? [] : [clip(keptLevel, 160)];
  notes.push(...escalations.slice(0, 3).map(({ label }) => `Level raised: ${clip(label, 110)}`));
  if (fired.length === 0) notes.push("No rule fired. Read what is unresolved and what was not asked.");
  if (rest.length > 0) {
    const ids = rest.slice(0, 4).map((rule) => clip(rule.ruleId, 40));
    notes.push(`And ${rest.length} more further on: ${ids.join(", ")}${rest.length > 4 ? ", …" : ""}`);
  }
  return notes;
}

/** The last two, in a line each. */
function earlierNotes({ earlierForms }: CaseRecord, time: (at: Date) => string): string[] {
  return earlierForms
    .slice(-2)
    .map(
      ({ sentAt, level }) =>
        `Earlier form of this case, ${sentAt ? `sent ${time(sentAt)}` : "not finished"}: ${clip(level.label, 40)}`,
    );
}

function timeLeft({ dueAt, clockRuns }: CaseRecord, now: Date): string {
  if (!clockRuns) return "clock stopped before this was printed";
  return now > dueAt
    ? `OVERDUE by ${span(dueAt, now)} when printed`
    : `${span(now, dueAt)} left when printed`;
}

function sent({ raisedAt, sentAt }: CaseRecord, time: (at: Date) => string): string {
  return sentAt ? `sent ${time(sentAt)}` : `NOT FINISHED, never sent; raised ${time(raisedAt)}`;
}

function firstPage(sections: RankedSection[], where: RankedSection["place"]): Section[] {
  return sections
    .filter(({ place }) => place === where)
    .map(({ keep, place: _place, lines, ...section }) => ({ ...section, lines: shorten(lines, keep) }));
}

function shorten(lines: string[], keep: number): string[] {
  const rest = lines.length - keep;
  return rest > 0 ? [...lines.slice(0, keep), `and ${rest} more further on`] : lines;
}

function provenance(record: CaseRecord, time: (at: Date) => string): string[] {
  const { protocol, consent } = record;
  const agreed = consent
    ? `${clip(consent.version, 40)}, ${consent.given ? "" : "TAKEN BACK "}${time(consent.at)}`
    : notAsked;
  return [
    `Rules: version ${clip(protocol.version, 40)}, hash ${clip(protocol.hash, 80)}. Consent: ${agreed}.`,
  ];
}
