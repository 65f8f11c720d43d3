import type { VisitType } from "@preamble/booking/visit-types";

export type VisitStatus = "booked" | "seen" | "no-show";

/** A visit on the schedule. */
export type Visit = {
  readonly id: string;
  readonly caseId: string;
  readonly version: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly visitType: VisitType;
  readonly status: VisitStatus;
  readonly checkedInAt: Date | null;
  readonly patient: string;
  readonly staffMemberId: string;
  readonly clinician: string;
  readonly location: string;
  /** Its clinician is away on its day. */
  readonly clinicianAway: boolean;
  /** It is over, and nobody has said what became of it. */
  readonly unsettled: boolean;
  /** Someone is still planned to be there. */
  readonly planned: boolean;
};
