import type { Recheck } from "@preamble/booking/recheck";
import type { VisitType } from "@preamble/booking/visit-types";
import type { Annotations } from "@preamble/domain/annotations";
import type { Teller } from "@preamble/domain/answer-sources";
import type { Answers } from "@preamble/domain/answers";
import type { ConsentKind } from "@preamble/domain/consents";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import type { Language } from "@preamble/domain/languages";
import type { Level } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import type { AppointmentState, CaseState } from "./code-lists.ts";

/** A visit that was booked, whatever came of it. */
export interface FhirVisit {
  id: string;
  slotId: string;
  status: AppointmentState;
  visitType: VisitType;
  startsAt: Date;
  endsAt: Date;
  clinician: { id: string; name: string };
  location: { id: string; name: string };
}

/** An answer in force that a member of staff wrote down, as it was told on the telephone. */
export interface FhirToldAnswer {
  questionId: string;
  at: Date;
  toldBy: Teller;
  by: { id: string; name: string };
}

/** An answer that raised a flag and was changed afterwards, in words. */
interface FhirWithdrawnAnswer {
  questionId: string;
  was: string;
  is: string;
  at: Date;
  /** Tapped and untapped before the emergency screen showed. */
  slip: boolean;
  /** The patient took nothing back: the question was asked anew in other words. */
  reworded: boolean;
}

/** A rule that gave the level in force and fires no more, in the words of its own version. */
export interface FhirRuleBefore {
  /** The form in which it fired. */
  intakeId: string;
  ruleId: string;
  level: Level;
  clinicianMessage: string;
  rationale: string;
  citation: string;
  version: string;
  hash: string;
  at: Date;
}

/** A clinician's signed verdict on the level, with what was added to it. */
export interface FhirReview {
  by: { id: string; name: string };
  from: Level;
  level: Level;
  reason: string | null;
  signedAt: Date;
  spokeAt: Date | null;
  second: { by: string; at: Date } | null;
  /** Whether it takes a second signature that it does not have; the level stayed. */
  unsigned: boolean;
  addenda: { by: string; at: Date; text: string }[];
}

/** The PDF of the summary, as it went on record. */
export interface FhirDocument {
  id: string;
  issuedAt: Date;
  bytes: Uint8Array;
  sha256: string;
  /** As FHIR wants it. */
  sha1: string;
}

/** One form of a case with all that was told in it. */
export interface FhirForm {
  intakeId: string;
  protocol: { hash: string; content: ProtocolContent };
  /** null: the form was never sent. */
  sentAt: Date | null;
  /** When rules were last asked about its answers. */
  triagedAt: Date;
  /** The clinic's date when it was last told something, from which ages are counted. */
  day: string;
  /** null: the patient. */
  filledInBy: { name: string; relation: string; maySpeakWith: boolean } | null;
  answers: Answers;
  told: FhirToldAnswer[];
  /** What reached the clinic of the patient's answers after it was sent or, where it never was, triaged. */
  retold: { questionId: string; givenAt: Date; at: Date }[];
  withdrawn: FhirWithdrawnAnswer[];
  /** In the patient's own words; null: nothing was written. */
  words: string | null;
  allergies: string | null;
  bodyMap: NonNullable<Annotations["bodyMap"]>;
  /** Since when a sign is there: between ISO dates, or null where the patient is not sure. */
  signStarts: { questionId: string; toldAt: Date; began: { first: string | null; last: string } | null }[];
  /** Questions that the patient would rather not answer, or not here. */
  declined: readonly string[];
  triage: Triage;
  consents: { kind: ConsentKind; given: boolean; version: string; at: Date }[];
}

/** One case with all that its export says, as plain data. */
export interface FhirCase {
  clinic: { id: string; name: string; phone: string };
  id: string;
  reference: string;
  level: Level;
  status: CaseState;
  dueAt: Date;
  raisedAt: Date;
  patient: {
    id: string;
    name: string;
    phone: string | null;
    email: string | null;
    emergencyContact: { name: string; phone: string } | null;
    dateOfBirth: string | null;
    language: Language;
    interpreterWanted: boolean;
    /** Of the telephone. */
    safeToCall: boolean;
    voicemailOk: boolean;
    textOk: boolean;
  };
  /** The form that came in last. */
  form: FhirForm;
  /** Those in whose place it stands, oldest first. */
  earlierForms: FhirForm[];
  firedBefore: FhirRuleBefore[];
  /** Oldest first. */
  reviews: FhirReview[];
  /** What the patient said of how they are since, the newest first; `callBy`: when the clinic was to call. */
  rechecks: { at: Date; answers: Recheck; callBy: Date | null }[];
  visits: FhirVisit[];
  /** What was done to the case, from the audit trail. */
  history: { sequence: number; at: Date; action: string; by: string }[];
}
