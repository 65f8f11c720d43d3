import type { AnswerSection } from "../answers/answer-section.ts";
import type { Language } from "@preamble/domain/languages";
import type { Level } from "@preamble/domain/levels";

/** "no" is plain; the others must catch the eye, and each differs in words and in shape. */
type Emphasis = "yes" | "no" | "not-sure" | "not-asked";

export interface StateLine {
  label: string;
  state: string;
  emphasis: Emphasis;
  /** Of what stands in the patient's own words. */
  language?: Language;
}

export interface Reason {
  level: Level;
  heading: string;
  message: string;
  /** The very answers that made the rule fire, quoted. */
  answers: string;
  source: string;
  /** The source begins no line of its own. */
  close?: boolean;
}

export interface Section {
  heading: string;
  lines: string[];
  /** Takes the whole width of the page. */
  wide?: boolean;
  /** The heading stands in the first line. */
  runIn?: boolean;
}

/** The body with its marks; each is also in the lines. */
export interface Picture {
  marks: { region: string; kind: "pain" | "numb" | "spasm" }[];
  lines: string[];
  /** How the figures are read; null: nothing is marked. */
  caption: string | null;
  /** Short sections under the lines. */
  under: Section[];
  /** Sections that stand in the room beside it. */
  beside: Section[];
}

export interface PrintedLink {
  text: string;
  address: string;
}

/** The clinical summary as ready strings; the document only lays them out. */
export interface SummaryView {
  language: "en";
  title: string;
  author: string;
  subject: string;
  renderedAt: Date;
  clinic: string;
  colour: string;
  /** On every page. */
  identity: string;
  disclaimer: string;
  rendered: string;
  level: Level;
  levelText: string;
  clock: string;
  clockNote: string;
  /** Under the level, as the answers say nothing of it. */
  rechecks: string[];
  name: string;
  person: string;
  contact: string;
  story: string;
  reasons: Reason[];
  /** Less urgent rules that fired as well, a line each. */
  alsoFired: string[];
  /** Below the reasons: what raised the level further, and what the next page holds. */
  reasonNotes: string[];
  caudaEquina: StateLine[];
  keyFacts: StateLine[];
  /** In rank order, two beside each other on the page except for wide ones. */
  sections: Section[];
  picture: Picture;
  /** Below the patient's words. */
  moreSections: Section[];
  words: string;
  /** null: there are none. */
  wordsLanguage: Language | null;
  provenance: string[];
  /** null: it is read as a page. The code leads to the first. */
  links: { verify: PrintedLink; original: PrintedLink } | null;
  /** On sheets of its own, after all else; null: not wanted. */
  appendix: AnswerSection | null;
  /** What did not fit on the first page, in the same rank order. */
  continued: Section[];
}
