import type { Answers, RegionAnswer } from "../answers.ts";

export const markKinds = ["pain", "numb", "spasm"] as const;

export type MarkKind = (typeof markKinds)[number];

/** One place of the body map in one layer; how strong, 0 to 10, is said of pain alone. */
export type BodyMark =
  | { readonly region: string; readonly kind: "pain"; readonly intensity?: number }
  | { readonly region: string; readonly kind: "numb" | "spasm" };

export const painQuestion = "pain-regions";

const legRegions = /^(thigh|lower-leg|foot)-/;

const numbnessQuestions = [
  { questionId: "saddle-numbness", covers: (region: string) => region === "saddle" },
  { questionId: "leg-numbness", covers: (region: string) => legRegions.test(region) },
] as const;

export const isMarked = (marks: readonly BodyMark[], region: string, kind: MarkKind): boolean =>
  marks.some((mark) => mark.region === region && mark.kind === kind);

/** Marks a place in the layer of the kind that was chosen before; where it is marked, only that mark goes. */
export function toggleMark(marks: readonly BodyMark[], region: string, kind: MarkKind): readonly BodyMark[] {
  return isMarked(marks, region, kind)
    ? marks.filter((mark) => mark.region !== region || mark.kind !== kind)
    : [...marks, { region, kind }];
}

/** Says how strong the pain of a marked place is; undefined takes that back and leaves the mark. */
export function rateMark(
  marks: readonly BodyMark[],
  region: string,
  intensity: number | undefined,
): readonly BodyMark[] {
  return marks.map((mark) =>
    mark.kind === "pain" && mark.region === region
      ? { region, kind: "pain", ...(intensity !== undefined && { intensity }) }
      : mark,
  );
}

/** Marks as they are set, each under its layer and place; null takes one away, and all others stay as they are. */
export type MarkWrites = Readonly<Partial<Record<string, BodyMark | null>>>;

export const markKey = ({ region, kind }: Pick<BodyMark, "region" | "kind">): string => `${kind} ${region}`;

/** What stands now at one place in one layer, for those who hold other marks beside it. */
export function writeOfMark(marks: readonly BodyMark[], region: string, kind: MarkKind) {
  const mark = marks.find((one) => one.region === region && one.kind === kind);
  return { [markKey({ region, kind })]: mark ?? null };
}

/** The marks after some of them were written. */
export function marksAfter(marks: readonly BodyMark[], writes: MarkWrites): readonly BodyMark[] {
  const byKey = new Map(marks.map((mark) => [markKey(mark), mark]));
  for (const [key, mark] of Object.entries(writes)) {
    if (mark) byKey.set(key, mark);
    else byKey.delete(key);
  }
  return [...byKey.values()];
}

/** The answer that the marks give: places with pain. Numbness and spasm are no answers. */
export function painAnswer(marks: readonly BodyMark[]): RegionAnswer | null {
  const regions = marks.filter(({ kind }) => kind === "pain").map(({ region }) => region);
  return regions.length > 0 ? { regions } : null;
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
 * Numbness questions that a numb mark asks at once, because their answer is not yes
 * (docs/clinical/journey.md 1.11).
 */
export function askAtOnce(marks: readonly BodyMark[], answers: Answers): string[] {
  const numb = marks.filter(({ kind }) => kind === "numb");
  return numbnessQuestions
    .filter(
      ({ questionId, covers }) => answers[questionId] !== true && numb.some(({ region }) => covers(region)),
    )
    .map(({ questionId }) => questionId);
}

export type MarkWords = {
  readonly pain: (intensity: number | undefined) => string;
  readonly numb: string;
  readonly spasm: string;
};

/** The layers of one place: "pain 6 of 10, numb". */
export function layersInWords(marks: readonly BodyMark[], region: string, words: MarkWords): string {
  const said = (mark: BodyMark) => (mark.kind === "pain" ? words.pain(mark.intensity) : words[mark.kind]);
  return markKinds
    .flatMap((kind) => marks.filter((mark) => mark.region === region && mark.kind === kind).map(said))
    .join(", ");
}

/** What is marked, place by place: "Low back: pain 6 of 10. Left thigh: numb." */
export function marksInWords(
  marks: readonly BodyMark[],
  regions: readonly { readonly value: string; readonly label: string }[],
  words: MarkWords,
): string {
  return regions
    .filter(({ value }) => marks.some(({ region }) => region === value))
    .map(({ value, label }) => `${label}: ${layersInWords(marks, value, words)}.`)
    .join(" ");
}

export type MarkChanges = {
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
