import { expect, it } from "vitest";
import { patientHelped, voiceOn } from "./patient-helped.ts";

const today = "2026-03-02";
const ben = { kind: "helper", name: "Ben", relation: "son", maySpeakWith: true } as const;
const rosa = { name: "Rosa" };

it.each([
  ["the patient", { kind: "self" }, rosa, null],
  ["nobody yet", null, null, null],
  ["a helper", ben, rosa, "Rosa"],
  ["a parent", { ...ben, kind: "guardian" }, rosa, "Rosa"],
  ["a helper who has not named the patient", ben, null, null],
] as const)("%s answers for %o: %o, %s", (_who, filler, contact, helped) => {
  expect(patientHelped({ filler, contact })).toBe(helped);
});

it.each([
  ["S2", null, "1960-05-04", "patient"],
  ["S2", "Rosa", "1960-05-04", "helper"],
  ["Q3", "Rosa", "1960-05-04", "helper"],
  ["S2", "Milo", "2012-05-04", "helper"],
  ["Q3", "Milo", "2012-05-04", "patient"],
] as const)("page %s of %s, born %s, is in the voice of the %s", (step, helped, birth, voice) => {
  expect(voiceOn(step, helped, { "date-of-birth": birth }, today)).toBe(voice);
});
