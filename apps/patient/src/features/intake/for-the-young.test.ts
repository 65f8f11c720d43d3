import { expect, it } from "vitest";
import { isForTheYoung } from "./for-the-young.ts";

const today = "2026-03-02";

/** docs/clinical/journey.md 1.9: 12 to 17, pages Q2 and Q3, and by 1.8 what Q4 asks alone. */
it.each([
  ["Q2", "2014-03-02", true],
  ["Q3", "2008-03-03", true],
  ["Q2", "2014-03-03", false],
  ["Q3", "2008-03-02", false],
  ["Q4", "2012-05-04", true],
  ["Q4", "2014-03-03", false],
  ["Q1", "2012-05-04", false],
  ["S2", "2012-05-04", false],
])("page %s of a patient born on %s is for them alone: %s", (page, birth, expected) => {
  expect(isForTheYoung(page, { "date-of-birth": birth }, today)).toBe(expected);
});

it("an age that is not known hands nothing over", () => {
  expect(isForTheYoung("Q2", {}, today)).toBe(false);
});
