import type { QuestionView } from "@preamble/domain/form/page-view";

const personal: ReadonlySet<string> = new Set([
  "sex-at-birth",
  "fear-movement",
  "belief-never-better",
  "passive-expectation",
  "work-problem",
  "self-harm-thoughts",
]);

/** Whether one may keep it to oneself: then "I would rather not say" stands for "not sure" (docs/clinical/journey.md 1.7, page S1). */
export const mayWithhold = ({ id, instrument }: Pick<QuestionView, "id" | "instrument">): boolean =>
  personal.has(id) || Boolean(instrument);
