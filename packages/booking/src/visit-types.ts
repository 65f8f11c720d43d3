/** V in the room, T telephone, X video (docs/clinical/journey.md section 4). */
export type Mode = "in-person" | "phone" | "video";

export const visitTypeIds = [
  "urgent-check",
  "phone-call",
  "video-call",
  "new-visit",
  "follow-up",
  "physio-first",
] as const;

export type VisitType = (typeof visitTypeIds)[number];

/** Lengths in minutes; the buffer follows the visit and belongs to it. */
export const visitTypes = {
  "urgent-check": { mode: "in-person", minutes: 30, bufferMinutes: 5 },
  "phone-call": { mode: "phone", minutes: 15, bufferMinutes: 0 },
  "video-call": { mode: "video", minutes: 20, bufferMinutes: 0 },
  "new-visit": { mode: "in-person", minutes: 45, bufferMinutes: 10 },
  "follow-up": { mode: "in-person", minutes: 20, bufferMinutes: 5 },
  "physio-first": { mode: "in-person", minutes: 45, bufferMinutes: 5 },
} as const satisfies Record<VisitType, { mode: Mode; minutes: number; bufferMinutes: number }>;

/** No visit takes longer, buffer included: a calendar that is asked what overlaps looks no further back. */
export const longestVisitMinutes = 120;

const longVisitRules: readonly string[] = ["ibp-asas", "axspa-ng65"];

/** What makes a visit of a case take longer than others of its type. */
export interface VisitNeeds {
  readonly firedRuleIds: readonly string[];
  readonly interpreterWanted: boolean;
}

/** Minutes that a visit of a case takes more than others of its type, whose slots are made for those. */
export const extraMinutes = (visitType: VisitType, needs: VisitNeeds): number =>
  visitMinutes(visitType, needs) - visitTypes[visitType].minutes;

/** Minutes a visit takes: a new visit is 60 for inflammatory patterns, and an interpreter adds 15 to any. */
export function visitMinutes(visitType: VisitType, { firedRuleIds, interpreterWanted }: VisitNeeds): number {
  const isLong = visitType === "new-visit" && firedRuleIds.some((id) => longVisitRules.includes(id));
  const minutes = isLong ? 60 : visitTypes[visitType].minutes;
  return interpreterWanted ? minutes + 15 : minutes;
}
