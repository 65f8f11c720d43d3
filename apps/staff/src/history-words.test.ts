import { expect, it } from "vitest";
import { historyWords } from "./history-words.ts";

it("says what the patient said of having been here before", () =>
  expect(
    historyWords({
      action: "appointments.sayBeenHere",
      actorKind: "patient",
      by: null,
      details: { beenHere: "not-sure" },
    }),
  ).toBe("The patient answered “Here for this before?”, not sure"));

it("says that the system raised a case only where it did", () => {
  const looked = (raised: boolean) =>
    historyWords({ action: "intake.settleEmergency", actorKind: "system", by: null, details: { raised } });
  expect(looked(false)).toBe("The system looked for an emergency that no browser reported");
  expect(looked(true)).toBe(
    "The system looked for an emergency that no browser reported, which raised the case",
  );
});
