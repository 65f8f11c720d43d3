import { expect, it } from "vitest";
import { callLine } from "./call-words.ts";

const at = new Date("2026-03-02T15:00:00Z");
const made = { at, by: "Demo Person", place: null, reason: null };
const line = (call: Partial<Parameters<typeof callLine>[0]>) =>
  callLine({ ...made, contact: "patient", outcome: "reached", ...call }, () => "2 Mar 2026, 10:00");

it("a call is told with whom it reached: the emergency contact is not taken for the patient", () => {
  expect(line({})).toBe("2 Mar 2026, 10:00, Demo Person: The patient: Reached, nothing settled yet.");
  expect(line({ contact: "emergency-contact" })).toBe(
    "2 Mar 2026, 10:00, Demo Person: The emergency contact: Reached, nothing settled yet.",
  );
});

it("who arrived at a hospital is told with which", () => {
  expect(line({ outcome: "arrived", place: "Roper Hospital" })).toBe(
    "2 Mar 2026, 10:00, Demo Person: The patient: Arrived at a hospital: Roper Hospital.",
  );
});

it("what a clinician decided is no call to anyone, and is told with its reason", () => {
  expect(line({ outcome: "welfare-check", reason: "Lives alone." })).toBe(
    "2 Mar 2026, 10:00, Demo Person: Decided: someone was asked to go to the patient’s home. Reason: Lives alone.",
  );
});
