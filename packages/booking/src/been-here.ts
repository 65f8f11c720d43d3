import type { Level } from "@preamble/domain/levels";
import { type CaseRule, inPersonOnly, isRemote } from "./offers.ts";
import type { VisitType } from "./visit-types.ts";

/** What is said to "Have you been here for this before?"; not sure counts as new (docs/clinical/journey.md section 4). */
export const beenHereAnswers = ["yes", "no", "not-sure"] as const;
export type BeenHere = (typeof beenHereAnswers)[number];

/** What each level offers whom the clinic has seen for this before, in place of a new visit. */
const followUps: Readonly<Record<Level, readonly VisitType[]>> = {
  "emergency-now": [],
  "same-day": [],
  "within-48-hours": [],
  "within-2-weeks": ["follow-up"],
  routine: ["follow-up", "video-call"],
  "self-care": ["video-call", "phone-call"],
};

type Asked = {
  readonly level: Level;
  readonly rules: readonly CaseRule[];
  readonly ageYears: number | null;
};

const followUpsOf = ({ level, rules, ageYears }: Asked): readonly VisitType[] =>
  followUps[level].filter((type) => !isRemote(type) || !inPersonOnly(rules, ageYears));

/** Whether a case may have a new visit and a follow-up, so that the answer chooses between them. */
export const asksBeenHere = (asked: Asked): boolean => followUpsOf(asked).length > 0;

/**
 * What is asked of a case whose visit is moved: where nobody has said, it stays of the kind that the visit has. Who has
 * none, or one that is for both, is asked as before.
 */
export function keepingKind<Case extends Asked & { readonly beenHere: BeenHere | null }>(
  asked: Case,
  visit: { readonly visitType: VisitType } | null,
): Case {
  if (asked.beenHere !== null || !visit) return asked;
  if (visit.visitType === "new-visit") return { ...asked, beenHere: "no" };
  return followUpsOf(asked).includes(visit.visitType) ? { ...asked, beenHere: "yes" } : asked;
}

/** Whether a type of visit goes with the answer; where nobody has said, or nothing is to choose, all do. */
export function suitsBeenHere(visitType: VisitType, beenHere: BeenHere | null, asked: Asked): boolean {
  if (beenHere === null || !asksBeenHere(asked)) return true;
  return beenHere === "yes" ? visitType !== "new-visit" : !followUpsOf(asked).includes(visitType);
}
