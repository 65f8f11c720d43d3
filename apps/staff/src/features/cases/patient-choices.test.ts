import { expect, it } from "vitest";
import { consentWords, emergencyChoiceWords } from "./patient-choices.ts";

it("says what was chosen on the emergency screen, and why one cannot go", () => {
  expect(emergencyChoiceWords({ emergencyChoice: "cannot", cannotReason: "no-ride" })).toBe(
    "Emergency screen: “I can’t go” (no ride)",
  );
  expect(emergencyChoiceWords({ emergencyChoice: "cannot" })).toBe(
    "Emergency screen: “I can’t go” (did not say why)",
  );
  expect(emergencyChoiceWords({ emergencyChoice: "disagree", cannotReason: "cost" })).not.toContain("cost");
  expect(emergencyChoiceWords({})).toBeNull();
});

it("names consents that stand and those taken back, and none that was never given", () => {
  expect(consentWords({ care: { given: true }, research: { given: false } })).toEqual([
    "Consents to: care",
    "Took back consent to: research",
  ]);
  expect(consentWords({})).toEqual(["Consents to: nothing"]);
});
