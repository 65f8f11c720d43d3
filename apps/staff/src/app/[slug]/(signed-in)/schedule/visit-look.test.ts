import { expect, it } from "vitest";
import { against } from "./visit-look.ts";

const visit = { status: "booked", unsettled: false, clinicianAway: false, planned: true } as const;

it.each([
  ["a visit to come", visit, ""],
  ["one that is over and that nobody settled", { ...visit, unsettled: true }, ", over, not settled"],
  [
    "one that is over, whoever is away now",
    { ...visit, unsettled: true, planned: false },
    ", over, not settled",
  ],
  ["one whose clinician is away", { ...visit, clinicianAway: true }, ", clinician away"],
  ["one that was settled", { ...visit, status: "seen", planned: false }, ""],
] as const)("beside its state %s reads so", (_, one, words) => expect(against(one)).toBe(words));
