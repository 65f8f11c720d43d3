import { expect, it } from "vitest";
import { standingWords } from "./standing-words.ts";

const when = (at: Date) => at.toISOString().slice(11, 16);
const last = {
  action: "cases.recordAnswers",
  actorKind: "staff",
  by: "Ana Clinician",
  details: { toldBy: "patient" },
  at: new Date("2026-03-02T15:42:00Z"),
};

it("says what stands on a case, what was done last, by whom and when", () =>
  expect(standingWords({ level: "same-day", status: "could-not-reach", owner: null, last }, when)).toBe(
    "Same day, could not reach, no owner yet, and last Ana Clinician recorded answers by phone, told by the patient (15:42)",
  ));

it("leaves out what is not known", () =>
  expect(standingWords({ level: "routine", status: "new", last: null }, when)).toBe("Routine, new"));
