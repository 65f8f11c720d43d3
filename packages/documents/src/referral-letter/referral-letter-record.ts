import type { CaseRecord } from "../case-summary/case-record.ts";

/** To whom a letter of referral may be addressed. */
export const addressees = ["emergency-department", "imaging"] as const;

export type Addressee = (typeof addressees)[number];

/** A case for whoever sees the patient next. */
export interface ReferralLetterRecord extends CaseRecord {
  clinic: CaseRecord["clinic"] & { address: readonly string[]; initials: string | null };
  addressee: Addressee;
}
