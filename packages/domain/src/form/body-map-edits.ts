import type { RegionAnswer } from "../answers.ts";
import { type BodyMark, isMarked, markKey, type MarkKind } from "./body-map.ts";

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

/** What stands now at one place in one layer, for those who hold other marks beside it. */
export function writeOfMark(marks: readonly BodyMark[], region: string, kind: MarkKind) {
  const mark = marks.find((one) => one.region === region && one.kind === kind);
  return { [markKey({ region, kind })]: mark ?? null };
}

/** The answer that the marks give: places with pain. Numbness and spasm are no answers. */
export function painAnswer(marks: readonly BodyMark[]): RegionAnswer | null {
  const regions = marks.filter(({ kind }) => kind === "pain").map(({ region }) => region);
  return regions.length > 0 ? { regions } : null;
}
