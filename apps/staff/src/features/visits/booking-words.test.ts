import { describe, expect, it } from "vitest";
import { askFirst, fitWords, refusedWords } from "./booking-words.ts";

it("names all that stands in the way at once", () => {
  expect(
    refusedWords({
      code: "not_bookable",
      reasons: ["outside-window", "override-needs-reason"],
      alternatives: [],
    }),
  ).toBe("Not done: it is later than the level allows; a written reason is missing.");
});

it("has who has no visit book nothing while a patient may be worse", () => {
  expect(askFirst("none")).toContain("At any yes or not sure book nothing and fetch a clinician.");
  expect(askFirst("booked")).toContain("At any yes or not sure keep the visit and fetch a clinician.");
});

describe("above the times", () => {
  const windowEndsAt = new Date("2026-03-04T15:00:00Z");
  const nothing = {
    windowEndsAt,
    ageRefusals: [],
    inPersonOnly: false,
    otherKindFree: false,
    beenHere: { said: null },
    later: null,
    slots: [],
  };
  const lines = (offer: Partial<Parameters<typeof fitWords>[0]>) =>
    fitWords({ ...nothing, ...offer }, () => "Wednesday");
  const none = "Nothing fits before Wednesday. A time that does not fit needs a written reason.";

  it("stands by when a visit is to begin", () => {
    expect(lines({ slots: [{}] })).toEqual(["By its urgency a visit begins by Wednesday."]);
    expect(lines({ later: windowEndsAt })).toEqual(["By its urgency a visit begins by Wednesday."]);
  });

  it("stands that nothing fits, and which other kind would", () => {
    expect(lines({})).toEqual([none]);
    const asNew = { otherKindFree: true, beenHere: { said: "no" } } as const;
    expect(lines(asNew)).toEqual([none, "A follow-up would fit: check whether they were here before."]);
    const asKnown = { otherKindFree: true, beenHere: { said: "yes" } } as const;
    expect(lines(asKnown)).toEqual([none, "A new visit would fit: check whether they were here before."]);
  });

  it("stands all that is against any time", () => {
    expect(lines({ ageRefusals: ["below-youngest-age", "minor-needs-adult"], inPersonOnly: true })).toEqual([
      "No time can be booked: the patient is younger than the clinic sees; no parent or guardian is named on the form.",
      "No call or video is offered: this patient must be seen in the room.",
    ]);
  });

  it("stands nothing where a case has left the queue", () => {
    expect(lines({ windowEndsAt: null, inPersonOnly: true })).toEqual([]);
  });
});
