import type { Contact } from "@preamble/api/intake/contact";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";
import type { CannotSentences } from "@preamble/domain/content/cannot-reasons";
import type { Given } from "../consents/use-consents.ts";

/** What the form needs to know of its clinic. */
export type ClinicFacts = {
  readonly phone: string;
  readonly timeZone: string;
  /** Younger patients book with a parent or guardian. */
  readonly ageToActAlone: number;
  /** What the emergency screen answers to who cannot go; a draft may have been kept before it held them. */
  readonly cannotSentences: CannotSentences | null;
};

/** What the form starts from, as the server last saved it. */
export type IntakeState = {
  readonly id: string;
  readonly protocolHash: string;
  /** The clinic's date, on which ages are counted. */
  readonly today: string;
  readonly answers: Answers;
  /** What they would rather tell in person; a draft may have been kept before this was. */
  readonly inPerson?: readonly string[];
  readonly notes: Annotations;
  readonly filler: Contact["filler"] | null;
  readonly contact: Omit<Contact, "filler" | "careConsentVersion" | "timeZone"> | null;
  readonly consents: Given;
  /** What the form before this one said: shown to be confirmed, and no answer until it is. */
  readonly previous: Answers;
  /** The form that this one follows; a draft may have been kept before it said so. */
  readonly follows?: string | null;
  /** Emergencies of which the clinic was told; a draft may have been kept before it said whether someone reads. */
  readonly raised: {
    readonly at: Date;
    readonly someoneReads?: boolean;
    readonly ruleIds: readonly string[];
  } | null;
};

type Saved = Pick<IntakeState, "answers" | "filler" | "contact"> & {
  readonly inPerson: readonly string[];
  readonly annotations: Annotations;
};

/** What any page or device of the patient may have given, as the server last saved it. */
export const keptOf = ({ answers, inPerson, annotations, filler, contact }: Saved) => ({
  answers,
  inPerson,
  notes: annotations,
  filler,
  contact: contact && {
    name: contact.name,
    phone: contact.phone,
    email: contact.email,
    emergencyContact: contact.emergencyContact,
    language: contact.language,
    interpreterWanted: contact.interpreterWanted,
    voicemailOk: contact.voicemailOk,
    textOk: contact.textOk,
    safeToCall: contact.safeToCall,
  },
});

/** Page O2 as it was just given, in the form of what is kept of it. */
export const withContact = ({
  filler,
  careConsentVersion: _version,
  timeZone: _zone,
  ...contact
}: Contact): Pick<IntakeState, "filler" | "contact"> => ({ filler, contact });
