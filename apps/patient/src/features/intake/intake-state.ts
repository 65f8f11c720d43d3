import type { Contact } from "@preamble/api/intake/contact";
import type { Annotations } from "@preamble/domain/annotations";
import type { Answers } from "@preamble/domain/answers";

/** What the form starts from, as the server last saved it. */
export type IntakeState = {
  readonly id: string;
  readonly protocolHash: string;
  /** The clinic's date, on which ages are counted. */
  readonly today: string;
  readonly answers: Answers;
  readonly notes: Annotations;
  readonly filler: Contact["filler"] | null;
  readonly contact: Omit<Contact, "filler" | "careConsentVersion"> | null;
  /** Emergencies of which the clinic was told. */
  readonly raised: { readonly at: Date; readonly ruleIds: readonly string[] } | null;
};
