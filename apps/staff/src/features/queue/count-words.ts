import { mostCounted } from "@preamble/api/cases/count-cases";

/** A number of cases as it is shown; counting stops where nobody reads on. */
export const countWords = (count: number): string => (count < mostCounted ? `${count}` : `${mostCounted}+`);
