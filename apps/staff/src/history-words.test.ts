import { expect, it } from "vitest";
import { historyWords } from "./history-words.ts";

it("says that the system raised a case only where it did", () => {
  const looked = (raised: boolean) =>
    historyWords({ action: "intake.settleEmergency", actorKind: "system", by: null, details: { raised } });
  expect(looked(false)).toBe("The system looked for an emergency that no browser reported");
  expect(looked(true)).toBe(
    "The system looked for an emergency that no browser reported, which raised the case",
  );
});
