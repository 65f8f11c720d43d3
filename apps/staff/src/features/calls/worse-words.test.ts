import { addMinutes } from "@preamble/booking/wall-time";
import { expect, it } from "vitest";
import { worseWords } from "./worse-words.ts";

const said = { at: new Date("2026-03-02T15:00:00Z"), someoneRead: true };
const at = addMinutes(said.at, 5);
const when = (instant: Date) => `at ${instant.toISOString().slice(11, 16)}`;
const words = (...[about]: [Parameters<typeof worseWords>[1]]) => worseWords(said, about, when);

it("who may not be called has the emergency contact called, until that was done or a clinician decided", () => {
  const open = "A call to the patient is NOT SAFE: call the emergency contact.";
  const noCall = "not-safe";
  expect(words({ noCall, calls: [] })).toBe(open);
  const reached = { contact: "emergency-contact", outcome: "reached" } as const;
  const missed = { contact: "emergency-contact", outcome: "not-reached" } as const;
  const before = { ...reached, at: addMinutes(said.at, -5) };
  expect(words({ noCall, calls: [before, { ...missed, at }] })).toBe(open);
  expect(words({ noCall, calls: [{ ...reached, at }] })).toBe(
    "A call to the patient is NOT SAFE. The emergency contact was called since, at 15:05.",
  );
  const decided = { contact: "patient", outcome: "no-welfare-check", at } as const;
  expect(words({ noCall: "no-phone", calls: [decided] })).toBe(
    "The patient gave no number. A clinician decided since, at 15:05.",
  );
});

it("what was told of a call stays, with that it was made", () => {
  const told = "The patient was told that the clinic calls.";
  const called = { contact: "patient", outcome: "reached", at } as const;
  expect(words({ noCall: null, calls: [] })).toBe(told);
  expect(words({ noCall: null, calls: [{ ...called, contact: "emergency-contact" }] })).toBe(told);
  expect(words({ noCall: null, calls: [called] })).toBe(`${told} The patient was called since, at 15:05.`);
});
