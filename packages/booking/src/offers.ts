import { type Level, rankOf } from "@preamble/domain/levels";
import { type VisitType, visitTypes } from "./visit-types.ts";

/** A fired or unresolved rule of the case, with the level that it adds. */
export interface CaseRule {
  readonly id: string;
  readonly family: string;
  readonly level: Level;
}

/** What each level is offered, and the notice it needs (docs/clinical/journey.md section 4). */
export const offers: Readonly<Record<Level, { visitTypes: readonly VisitType[]; leadMinutes: number }>> = {
  "emergency-now": { visitTypes: [], leadMinutes: 0 },
  "same-day": { visitTypes: ["urgent-check", "phone-call"], leadMinutes: 30 },
  "within-48-hours": { visitTypes: ["urgent-check", "phone-call", "video-call"], leadMinutes: 2 * 60 },
  "within-2-weeks": { visitTypes: ["new-visit", "follow-up"], leadMinutes: 4 * 60 },
  routine: { visitTypes: ["new-visit", "follow-up", "video-call", "physio-first"], leadMinutes: 24 * 60 },
  "self-care": {
    visitTypes: ["video-call", "phone-call", "physio-first", "new-visit"],
    leadMinutes: 24 * 60,
  },
};

const inPersonFamilies: readonly string[] = [
  "cauda-equina",
  "cord-cancer",
  "neuro",
  "fracture",
  "infection",
  "child",
];
const phoneIsEnoughFor = {
  rules: ["nsaid-risk", "sedative-stack", "uti-symptoms"],
  families: ["contradiction"],
} as const satisfies Record<string, readonly string[]>;
const sameDayPhoneRules: readonly string[] = ["self-harm-passive", "acetaminophen-overuse"];

export function isRemote(visitType: VisitType): boolean {
  return visitTypes[visitType].mode !== "in-person";
}

/** Whether this case is only ever closed in the room: by a family of its rules, or under 18. */
export function inPersonOnly(rules: readonly CaseRule[], ageYears: number | null): boolean {
  return (
    (ageYears !== null && ageYears < 18) || rules.some(({ family }) => inPersonFamilies.includes(family))
  );
}

interface OfferInput {
  readonly level: Level;
  readonly rules: readonly CaseRule[];
  /** Whether any in-person slot that this case may take is still free. */
  readonly inPersonLeft: boolean;
}

/** The visit types a level is offered, before the question whether the case must be seen in the room. */
export function offeredTypes({ level, rules, inPersonLeft }: OfferInput): readonly VisitType[] {
  const listed = offers[level].visitTypes;
  const deciding = rules.filter((rule) => rankOf(rule.level) >= rankOf(level));
  const phoneIsEnough = deciding.length > 0 && deciding.every(phoneClears);
  switch (level) {
    case "same-day": {
      const byPhone =
        deciding.length > 0 && deciding.every((rule) => sameDayPhone(rule) || phoneClears(rule));
      return listed.filter((type) => !isRemote(type) || byPhone || !inPersonLeft);
    }
    case "within-48-hours":
      return listed.filter((type) => !isRemote(type) || phoneIsEnough);
    case "within-2-weeks":
      return phoneIsEnough ? [...listed, "phone-call"] : listed;
    case "emergency-now":
    case "routine":
    case "self-care":
      return listed;
  }
}

function phoneClears({ id, family }: CaseRule): boolean {
  return (
    (phoneIsEnoughFor.rules as readonly string[]).includes(id) ||
    (phoneIsEnoughFor.families as readonly string[]).includes(family)
  );
}

function sameDayPhone({ id }: CaseRule): boolean {
  return sameDayPhoneRules.includes(id);
}
