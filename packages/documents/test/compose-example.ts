import type { CaseRecord } from "../src/case-summary/case-record.ts";
import { composeCaseSummary } from "../src/case-summary/compose.ts";
import { emergencyRecord } from "../src/testing/example-record.ts";

export const issue = {
  renderedAt: new Date("2026-12-01T15:44:00Z"),
  links: {
    verify: "https://intake.example.org/lowcountry/verify/0b1f6c1e-7a54-4f0e-9d5e-3f1f5f2a9c10",
    original: "https://staff.example.org/lowcountry/cases/7c9e6679-7425-40de-944b-e07fc1f90ae7/print",
  },
};

/** The example case with some of it replaced, composed. */
export const compose = (changes: Partial<CaseRecord> = {}) =>
  composeCaseSummary({ ...emergencyRecord, ...changes }, issue, () => true);

export const nothingOpen = { notAnswered: [], notReached: [], notEnabled: [], ruledOut: [] };

/** The lines of a section above, or under the figure, by how its heading begins. */
export const section = (view: ReturnType<typeof compose>, heading: string) =>
  [...view.sections, ...view.picture.under].find((each) => each.heading.startsWith(heading))?.lines;
