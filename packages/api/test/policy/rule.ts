import type { Role } from "@preamble/db/actor";
import type { Verb } from "../../src/define-verb.ts";

/** What a verb may be pointed at. */
export type Ids = {
  readonly intakeId: string;
  readonly caseId: string;
  readonly slotId: string;
  readonly appointmentId: string;
  /** The key of the appointment, as the one who booked has it. */
  readonly bookingKey: string;
  readonly messageId: string;
  /** A paper about the case; who holds it has its code. */
  readonly documentId: string;
  readonly sessionId: string;
  /** The member whose session that is. */
  readonly staffMemberId: string;
  readonly locationId: string;
  /** A call to make about the case. */
  readonly taskId: string;
  /** A view of the queue that is the whole clinic's. */
  readonly viewId: string;
  /** When the member is to be away. */
  readonly daysAwayId: string;
  /** A signed verdict on the case. */
  readonly reviewId: string;
  /** An invitation that nobody has taken yet; who is invited has its secret. */
  readonly invitationId: string;
  readonly invitationToken: string;
  /** The way back into the form; a secret and not an id. */
  readonly link: { readonly token: string; readonly code: string };
};

export type Target = Exclude<keyof Ids, "link" | "invitationToken">;

export const stages = ["open", "sent", "self-care", "booked", "booked-today"] as const;

export type Rule = {
  readonly verb: Verb;
  /** Who may, by docs and design section 6; not read from the verb. */
  readonly roles: readonly Role[];
  /** How far the patient has come whose form and case the verb is about. */
  readonly stage: (typeof stages)[number];
  /** The records that the input names: a patient has but their own, others have the whole clinic's. */
  readonly targets: readonly Target[];
  input(ids: Ids): Readonly<Record<string, unknown>>;
  /** What the answer holds of one's own: without it a list that is always empty would pass. */
  shows?(ids: Ids): string;
};

export const patient: readonly Role[] = ["patient"];
export const desk: readonly Role[] = ["front-desk", "clinician"];
export const members: readonly Role[] = ["front-desk", "clinician", "clinic-admin", "auditor"];
export const worker: readonly Role[] = ["system"];
