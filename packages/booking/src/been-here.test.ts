import { describe, expect, it } from "vitest";
import { asksBeenHere, type BeenHere, keepingKind, suitsBeenHere } from "./been-here.ts";
import { offeredTypes } from "./offers.ts";

/** The table of docs/clinical/journey.md section 4: new visits and follow-ups by level; physiotherapy is for both. */
const adult = { rules: [], ageYears: 47 } as const;
const kinds = (level: Parameters<typeof asksBeenHere>[0]["level"], beenHere: BeenHere | null) =>
  offeredTypes({ level, rules: [], inPersonLeft: true }).filter((type) =>
    suitsBeenHere(type, beenHere, { ...adult, level }),
  );

describe("have you been here for this before", () => {
  it.each([
    ["within-2-weeks", "yes", ["follow-up"]],
    ["within-2-weeks", "no", ["new-visit"]],
    ["routine", "yes", ["follow-up", "video-call", "physio-first"]],
    ["routine", "no", ["new-visit", "physio-first"]],
    ["self-care", "yes", ["video-call", "phone-call", "physio-first"]],
    ["self-care", "no", ["physio-first", "new-visit"]],
  ] as const)("at %s, with %s, leaves %j", (level, beenHere, expected) =>
    expect(kinds(level, beenHere)).toEqual(expected),
  );

  it.each(["within-2-weeks", "routine", "self-care"] as const)("at %s counts not sure as new", (level) =>
    expect(kinds(level, "not-sure")).toEqual(kinds(level, "no")),
  );

  it.each(["emergency-now", "same-day", "within-48-hours"] as const)(
    "is not asked at %s, where it chooses nothing",
    (level) => {
      expect(asksBeenHere({ ...adult, level })).toBe(false);
      expect(kinds(level, "yes")).toEqual(kinds(level, null));
      expect(kinds(level, "no")).toEqual(kinds(level, null));
    },
  );

  it("is not asked of a child at self-care, whose follow-ups are calls that a child is not offered", () => {
    const child = { level: "self-care", rules: [], ageYears: 12 } as const;
    expect(asksBeenHere(child)).toBe(false);
    expect(suitsBeenHere("new-visit", "yes", child)).toBe(true);
  });
});

describe("a visit that is moved where nobody has said", () => {
  const asked = { ...adult, level: "routine", beenHere: null } as const;
  it.each([
    ["new-visit", "no"],
    ["follow-up", "yes"],
    ["video-call", "yes"],
    ["physio-first", null],
    ["urgent-check", null],
  ] as const)("of type %s is asked for as with the answer %s", (visitType, expected) =>
    expect(keepingKind(asked, { visitType }).beenHere).toBe(expected),
  );

  it("gives way to what was said, and is nothing to ask by where there is none", () => {
    const said = { ...asked, beenHere: "not-sure" } as const;
    expect(keepingKind(said, { visitType: "follow-up" })).toBe(said);
    expect(keepingKind(asked, null)).toBe(asked);
  });
});
