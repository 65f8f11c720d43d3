import type { Answers } from "../answers.ts";

export const markKinds = ["pain", "numb", "spasm"] as const;

export type MarkKind = (typeof markKinds)[number];

/** One place of the body map in one layer; how strong, 0 to 10, is said of pain alone. */
export type BodyMark =
  | { readonly region: string; readonly kind: "pain"; readonly intensity?: number }
  | { readonly region: string; readonly kind: "numb" | "spasm" };

export const painQuestion = "pain-regions";

const legRegions = /^(thigh|lower-leg|foot)-/;

type Mark = Pick<BodyMark, "region" | "kind">;

const numbnessQuestions = [
  {
    questionId: "saddle-numbness",
    isAskedBy: ({ region, kind }: Mark) => region === "saddle" && kind !== "spasm",
  },
  {
    questionId: "leg-numbness",
    isAskedBy: ({ region, kind }: Mark) => kind === "numb" && legRegions.test(region),
  },
] as const;

export const isMarked = (marks: readonly BodyMark[], region: string, kind: MarkKind): boolean =>
  marks.some((mark) => mark.region === region && mark.kind === kind);

/** Marks as they are set, each under its layer and place; null takes one away, and all others stay as they are. */
export type MarkWrites = Readonly<Partial<Record<string, BodyMark | null>>>;

export const markKey = ({ region, kind }: Mark): string => `${kind} ${region}`;

/** The marks after some of them were written. */
export function marksAfter(marks: readonly BodyMark[], writes: MarkWrites): readonly BodyMark[] {
  const byKey = new Map(marks.map((mark) => [markKey(mark), mark]));
  for (const [key, mark] of Object.entries(writes)) {
    if (mark) byKey.set(key, mark);
    else byKey.delete(key);
  }
  return [...byKey.values()];
}

/** The map as the answers have it: where it hurts is theirs to say, the marks add the rest. */
export function marksWithAnswer(marks: readonly BodyMark[], answers: Answers): readonly BodyMark[] {
  const given = answers[painQuestion];
  const regions = typeof given === "object" && "regions" in given ? given.regions : [];
  const kept = marks.filter(({ region, kind }) => kind !== "pain" || regions.includes(region));
  const added = regions.filter((region) => !isMarked(kept, region, "pain"));
  return [...kept, ...added.map((region): BodyMark => ({ region, kind: "pain" }))];
}

/**
 * Numbness questions that a mark asks at once, because their answer is not yes: a numb one (docs/clinical/journey.md
 * 1.11), and one of pain between the legs, which contradicts a no (triage-rules.md, contra-saddle-region).
 */
export function askAtOnce(marks: readonly BodyMark[], answers: Answers): string[] {
  return numbnessQuestions
    .filter(({ questionId, isAskedBy }) => answers[questionId] !== true && marks.some(isAskedBy))
    .map(({ questionId }) => questionId);
}

type MarkChanges = {
  readonly added: readonly BodyMark[];
  readonly gone: readonly BodyMark[];
  /** Pain marked both times, with how strong it was said to be; null where that was not said. */
  readonly rated: readonly {
    readonly region: string;
    readonly was: number | null;
    readonly is: number | null;
  }[];
};

/** What the marks of one form say that those of the form before it did not, place by place and layer by layer. */
export function changedMarks(then: readonly BodyMark[], now: readonly BodyMark[]): MarkChanges {
  const strength = (marks: readonly BodyMark[], region: string) =>
    marks.flatMap((mark) =>
      mark.kind === "pain" && mark.region === region ? (mark.intensity ?? []) : [],
    )[0] ?? null;
  return {
    added: now.filter(({ region, kind }) => !isMarked(then, region, kind)),
    gone: then.filter(({ region, kind }) => !isMarked(now, region, kind)),
    rated: now.flatMap(({ region, kind }) => {
      const [was, is] = [strength(then, region), strength(now, region)];
      return kind === "pain" && isMarked(then, region, kind) && was !== is ? [{ region, was, is }] : [];
    }),
  };
}
