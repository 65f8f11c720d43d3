import type { Recheck } from "@preamble/booking/recheck";
import type { ClinicColour } from "../clinic-colour.ts";
import type { Language } from "@preamble/domain/languages";
import type { Level } from "@preamble/domain/levels";

/** How a "no" was given: the clinician weighs a tick apart from "none of these". */
export type AnswerSource =
  | "tick"
  | "said-none"
  | "denied-others"
  | "rather-in-person"
  | "rather-not-say"
  | "phone"
  | "staff"
  | "carried-over";

export type AnswerState = "yes" | "no" | "not-sure" | "not-asked";

interface LevelName {
  id: Level;
  /** As staff read it, such as "Emergency now". */
  label: string;
}

/** An answer that a rule used, already in words. */
export interface CitedAnswer {
  questionId: string;
  label: string;
  value: string;
}

export interface FiredRule {
  ruleId: string;
  level: LevelName;
  clinicianMessage: string;
  rationale: string;
  citation: string;
  answers: CitedAnswer[];
  /** Of a rule that gave the level and fires no more: how that came, and the version of the rules; null: it fires. */
  before: { how: string; version: string } | null;
}

export interface UnresolvedRule {
  ruleId: string;
  level: LevelName;
  /** Labels of the questions whose answers are missing. */
  missing: string[];
}

export interface Contradiction {
  id: string;
  message: string;
  answers: CitedAnswer[];
  /** The note with which a clinician cleared it; null: it stands. */
  cleared: { by: string; text: string } | null;
}

/** A clinician's signed verdict on the level. */
export interface Verdict {
  level: LevelName;
  from: LevelName;
  by: string;
  at: Date;
  reason: string | null;
  /** Another clinician who signed it as well. */
  second: { by: string; at: Date } | null;
  /** It lowers the level only once another clinician has signed it too. */
  waits: boolean;
}

/** One of the seven cauda equina questions. */
export interface CaudaEquinaItem {
  questionId: string;
  label: string;
  state: AnswerState;
  source: AnswerSource | null;
  /** Whether it took back a yes. */
  wasYes: boolean;
  /** Where the form that came in last does not ask it: an earlier form that does not deny it. */
  earlier?: { state: "yes" | "not-sure"; source: AnswerSource | null; from: string };
}

/** Always printed: an empty `value` reads as "not asked". */
export interface KeyFact {
  label: string;
  value: string | null;
  /** What must catch the eye; "no" is printed plainly. */
  state: AnswerState;
  /** How it was given, where that is of weight. */
  source?: AnswerSource | null;
  /** In the patient's own words, of which none is lost. */
  own?: true;
  /** Where the form that came in last does not say it: the one that does, such as "earlier form, Mon 30 Nov 2026". */
  from?: string;
  /** Where it says a part alone: what an earlier form says, which takes nothing from it. */
  earlier?: { value: string | null; source?: AnswerSource | null; from: string };
}

interface DeniedItem {
  /** What it belongs to, such as "Bladder, bowel, saddle". */
  group: string;
  label: string;
  source: AnswerSource;
}

/** An answer that raised a flag and was changed afterwards. */
export interface WithdrawnAnswer {
  label: string;
  from: string;
  to: string;
  secondsAfterWarning: number | null;
  /** Tapped and untapped before the emergency screen showed. */
  slip: boolean;
  /** The patient took nothing back: the question was asked anew in other words. */
  reworded: boolean;
}

interface Score {
  label: string;
  value: string;
  /** As it was in the forms before, oldest first. */
  before: string[];
  /** Such as "adapted wording, not the validated text". */
  note: string | null;
}

interface Beginning {
  label: string;
  /** The day or days, such as "Mon 30 Nov 2026" or "start not given". */
  when: string;
  /** The last of them, as ISO 8601; null: not known. */
  day: string | null;
  /** When it was told. */
  toldAt: Date;
}

/** The facts of the one-sentence story; null or empty means not asked. */
interface StoryFacts {
  /** As it was when it was told, such as "about 3 weeks (21 days)". */
  duration: { words: string; days: number; toldAt: Date } | null;
  regions: string[];
  onset: string | null;
  /** 0 to 10. */
  painNow: number | null;
  /** 0 to 10, over the last 24 hours. */
  painWorst: number | null;
}

/** Everything the clinical summary prints, as plain data that can be posted to another thread. */
export interface CaseRecord {
  clinic: { name: string; phone: string; timeZone: string; colour: ClinicColour };
  reference: string;
  patient: {
    name: string;
    /** As ISO 8601; null: not asked. */
    dateOfBirth: string | null;
    ageYears: number | null;
    sexLabel: string | null;
    /** null: the patient said there is no phone. */
    phone: string | null;
    /** null: not asked. */
    voicemailOk: boolean | null;
    safeToCall: boolean | null;
    language: string;
    /** In which they wrote what stands in their own words. */
    writes: Language;
    interpreterWanted: boolean | null;
  };
  /** Such as "Himself" or "Daughter, Rosa Alvarez". */
  filledInBy: string;
  level: LevelName;
  /** By when a human must have looked. */
  dueAt: Date;
  /** Whether nobody has looked yet. */
  clockRuns: boolean;
  raisedAt: Date;
  /** null: the form was never sent. */
  sentAt: Date | null;
  /**
   * How the patient said that they are, asked apart from the form: the last time, and the last that was worse;
   * `callBy`: null once they were called since, or whoever is called in their place.
   */
  rechecks: { at: Date; answers: Recheck; callBy: Date | null }[];
  /** Forms of the case that came in before this one, with the questions of which a yes was taken back. */
  earlierForms: { sentAt: Date | null; level: LevelName; withdrawn: string[] }[];
  fired: FiredRule[];
  /** Why the level is not that of the answers; null: it is, or the rules say it themselves. */
  keptLevel: string | null;
  /** The last one signed; null: none was. */
  verdict: Verdict | null;
  unresolved: UnresolvedRule[];
  escalations: { id: string; label: string }[];
  contradictions: Contradiction[];
  caudaEquina: CaudaEquinaItem[];
  keyFacts: KeyFact[];
  denied: DeniedItem[];
  withdrawn: WithdrawnAnswer[];
  /** null: not asked. */
  bodyMap:
    { region: string; label: string; kind: "pain" | "numb" | "spasm"; intensity: number | null }[] | null;
  /** When the pain and each sign of bladder, bowel and saddle began that is not denied. */
  began: Beginning[];
  /** When answers were told after the form was sent, by the patient or on the telephone. */
  toldSince: { at: Date; byPhone: boolean }[];
  /**
   * Labels of what has no answer: left open by the patient, on a page after the last that has an answer, of a
   * questionnaire that the clinic does not ask, or never shown as other answers ruled it out.
   */
  open: { notAnswered: string[]; notReached: string[]; notEnabled: string[]; ruledOut: string[] };
  /** What differs from the form before, of answers and of marks on the body; null: there was none. */
  sinceLast: {
    sentAt: Date;
    /** Where it is newly numb, or no longer. */
    numbness: string[];
    changed: { label: string; from: string; to: string }[];
    otherMarks: string[];
  } | null;
  scores: Score[];
  /** null: not asked. An empty list: asked, none. */
  medicines: string[] | null;
  conditions: string[] | null;
  /** The patient's own words, unchanged. */
  words: string | null;
  story: StoryFacts;
  /** Every question of the form with its answer, on sheets of their own; null: not wanted. */
  allAnswers: { question: string; answer: string; source: AnswerSource | null; own?: true }[] | null;
  protocol: { version: string; hash: string };
  /** When care was agreed to or taken back, whichever was last; null: not asked. */
  consent: { version: string; given: boolean; at: Date } | null;
  /** The same of sharing the answers with others who care for the patient. */
  sharing: { given: boolean; at: Date } | null;
}
