import type { VisitType } from "@preamble/booking/visit-types";
import type { CaseStatus } from "@preamble/db/case-status";
import type { CallOutcome } from "@preamble/booking/call-plan";
import type { Answers } from "@preamble/domain/answers";
import type { Language } from "@preamble/domain/languages";

/** What the clinic did, by members of its staff, named by the part of their address before the @. */
export type ClinicActs = {
  readonly acknowledged?: { readonly by: string; readonly minutesLater: number };
  readonly owner?: string;
  readonly calls?: readonly { by: string; minutesLater: number; outcome: CallOutcome }[];
};

/** One person of the demo with their form, and how far the clinic is with it. */
export type DemoPatient = ClinicActs & {
  readonly name: string;
  /** The worked case that the answers come from. */
  readonly basis: string;
  readonly age: number;
  readonly sex?: "female" | "male";
  readonly language: Language;
  readonly helper?: {
    readonly kind: "helper" | "guardian";
    readonly name: string;
    readonly relation: string;
  };
  readonly words: string;
  /** Answers that differ from the worked case. */
  readonly story?: Answers;
  /** When the form was sent, or raised an emergency. */
  readonly at: Date;
  readonly status: CaseStatus;
  readonly phone: string | null;
  readonly interpreterWanted?: true;
  readonly emergencyChoice?: "going" | "disagree";
  readonly withdraws?: { readonly questionId: string; readonly secondsLater: number };
  readonly unsent?: true;
  /** Every visit that could still be offered is taken by others. */
  readonly noSlotLeft?: true;
  /** Read the advice and wants no visit now. */
  readonly putsOff?: true;
  /** For status booked: the visit that is taken, the first of this type that is offered. */
  readonly visit?: VisitType;
  /** Asked to hear of an earlier time. */
  readonly waits?: true;
  /** Earlier forms of the same person, the oldest first; their cases are closed. */
  readonly earlier?: readonly { readonly at: Date; readonly story: Answers }[];
};
