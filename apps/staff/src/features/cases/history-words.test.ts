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

it.each([
  ["appointments.putOff", "wants no visit now and is to be asked again in 14 days"],
  ["appointments.want", "is not to be asked again"],
])("names the patient as who wants it, where staff record %s", (action, expected) =>
  expect(historyWords({ action, actorKind: "staff", by: "Dee Desk", details: {} })).toBe(
    `Dee Desk recorded that the patient ${expected}`,
  ),
);

it("says that the system raised a case", () =>
  expect(
    historyWords({
      action: "intake.settleEmergency",
      actorKind: "system",
      by: null,
      details: { raised: true },
    }),
  ).toBe("The system looked for an emergency that no browser reported, which raised the case"));

it.each([
  ["owner", "its owner"],
  ["on-call", "the on-call list"],
  ["phone-list", "the phone list"],
])("names %s as people know it", (to, expected) =>
  expect(historyWords({ action: "cases.escalate", actorKind: "system", by: null, details: { to } })).toBe(
    `The system told that it waits, to ${expected}`,
  ),
);

it("says that a form joined a case that had one", () => {
  const sent = (details: object) =>
    historyWords({ action: "intake.submit", actorKind: "patient", by: null, details: { ...details } });
  expect(sent({})).toBe("The patient sent the form");
  expect(sent({ joined: true })).toBe("The patient sent the form, a new form that joined this case");
});
