import { type Answers, type AnswerValue, UNSURE } from "../answers.ts";
import { datedSigns, onsetId, recentOnset } from "./symptom-starts.ts";

type Timing = {
  readonly id: string;
  /** The questions whose answers say that its signs are there. */
  readonly signs: readonly string[];
  /** What counts as recent; so do "not sure" and no answer. */
  readonly recent: readonly string[];
};

const timings: readonly Timing[] = [
  { id: onsetId, signs: datedSigns, recent: [recentOnset, "older-getting-worse"] },
  {
    id: "leg-weakness-course",
    signs: ["leg-weakness", "leg-weakness-side", "foot-drop"],
    recent: ["getting-worse"],
  },
];

/** The signs that a question times; none where it times none. */
export const signsTimedBy = (questionId: string): readonly string[] =>
  timings.find(({ id }) => id === questionId)?.signs ?? [];

const isThere = (value: AnswerValue | undefined) => value === true || value === "both";

/** Of a sign: what was told earlier did not have it, and it is there now, or nobody is sure of it. */
const isNew = (before: AnswerValue | undefined, now: AnswerValue | undefined) =>
  !isThere(before) && now !== before && (isThere(now) || now === UNSURE);

type Told = {
  readonly told: readonly { readonly questionId: string; readonly value: AnswerValue }[];
  /** What timings were that new signs have put in doubt. */
  readonly doubted: Answers;
};

/**
 * What new signs make of the timings that were told of others, before there were any: nobody is sure of those, which
 * counts as recent (docs/clinical/journey.md 1.5, docs/decisions/035). Once none is new any more, what it was before
 * comes back; a timing told since stays. `before` are the answers told earlier, `after` those of now, and `changed` the
 * questions answered in between.
 */
export function timingsByNewSigns(
  before: Answers,
  after: Answers,
  changed: readonly string[],
  doubted: Answers = {},
): Told {
  const told: Record<string, AnswerValue> = {};
  const doubts: Record<string, AnswerValue> = { ...doubted };
  for (const { id, signs, recent } of timings) {
    const touched = signs.filter((sign) => changed.includes(sign));
    const anyNew = (some: readonly string[]) => some.some((sign) => isNew(before[sign], after[sign]));
    const timing = after[id];
    const was = doubts[id];
    if (changed.includes(id)) delete doubts[id];
    else if (anyNew(touched)) {
      if (timing === undefined || timing === UNSURE || recent.some((one) => one === timing)) continue;
      doubts[id] = timing;
      told[id] = UNSURE;
    } else if (touched.length > 0 && was !== undefined && !anyNew(signs)) {
      delete doubts[id];
      told[id] = was;
    }
  }
  return {
    told: Object.entries(told).map(([questionId, value]) => ({ questionId, value })),
    doubted: doubts,
  };
}
