import type { Annotations, AnnotationsWrite } from "../annotations.ts";
import { marksAfter } from "./body-map.ts";

/** The annotations after a write: marks and sign starts one by one, each of the others whole. */
export function annotationsAfter(
  before: Annotations,
  { marks, symptomStarts, wordsLeftBlank, ...whole }: AnnotationsWrite,
): Annotations {
  const after = { ...before, ...whole };
  return {
    ...after,
    ...(wordsLeftBlank && { words: after.words ?? "" }),
    ...(marks && { bodyMap: marksAfter(after.bodyMap ?? [], marks) }),
    ...(symptomStarts && { symptomStarts: startsAfter(before.symptomStarts, symptomStarts) }),
  };
}

type Starts = NonNullable<Annotations["symptomStarts"]>;

function startsAfter(before: Starts = {}, writes: NonNullable<AnnotationsWrite["symptomStarts"]>): Starts {
  return Object.fromEntries(Object.entries({ ...before, ...writes }).filter(([, start]) => start !== null));
}
