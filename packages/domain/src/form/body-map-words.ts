import { type BodyMark, markKinds } from "./body-map.ts";

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
