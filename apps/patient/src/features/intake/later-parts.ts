/** What no first page needs; fetched together, as soon as the first page is left. */
export { AnswersToCheck } from "./answers-to-check.tsx";
export { BodyMapControl } from "./body-map/body-map-control.tsx";
export { HandOver } from "./hand-over.tsx";
export { HubStep } from "./hub-step.tsx";
export { missingPages } from "./missing-pages.ts";
export { OwnWords } from "./own-words.tsx";
export { StillTrue } from "./still-true.tsx";
export { stillTrueOn } from "./still-true-on.ts";
