import { describe, expect, test } from "vitest";
import { clocksOf, clockWords, nextCallClock } from "./clock-words.ts";

const now = new Date("2026-12-01T15:42:00Z");

describe("the clock of a case", () => {
  test("says how long is left in minutes, hours or days", () => {
    expect(clockWords(new Date("2026-12-01T15:47:00Z"), now)).toBe("5 min left");
    expect(clockWords(new Date("2026-12-01T17:52:00Z"), now)).toBe("2 h 10 min left");
    expect(clockWords(new Date("2026-12-03T18:42:30Z"), now)).toBe("2 d 3 h left");
  });

  test("says overdue, and by how much, once the time has passed", () => {
    expect(clockWords(new Date("2026-12-01T14:30:00Z"), now)).toBe("overdue by 1 h 12 min");
  });
});

describe("the clock of the next call about an emergency", () => {
  const at = new Date("2026-12-01T15:22:00Z");

  test("says since when a call or a decision is due", () => {
    expect(nextCallClock({ step: "patient", at }, now)).toBe("call due for 20 min");
    expect(nextCallClock({ step: "emergency-contact", at }, now)).toBe("call due for 20 min");
    expect(nextCallClock({ step: "welfare-check", at }, now)).toBe("decision due for 20 min");
  });

  test("says how soon it will be", () => {
    const soon = new Date("2026-12-01T15:46:00Z");
    expect(nextCallClock({ step: "patient", at: soon }, now)).toBe("call due in 4 min");
  });
});

describe("what is shown of an emergency", () => {
  const dueAt = new Date("2026-12-01T15:52:00Z");
  const next = { step: "patient", attempt: 2, at: new Date("2026-12-01T15:38:00Z") } as const;
  const shown = (found: { runs: boolean; acknowledged: boolean }) =>
    clocksOf({ dueAt, next, ...found }, now).map(({ words }) => words);

  test("is the due time alone until someone acknowledged it", () => {
    expect(shown({ runs: true, acknowledged: false })).toEqual(["10 min left"]);
  });

  test("is the call too where nobody has to look for hours, as the clinic is closed", () => {
    const opening = new Date("2026-12-02T13:15:00Z");
    const words = clocksOf({ dueAt: opening, next, runs: true, acknowledged: false }, now);
    expect(words.map((one) => one.words)).toEqual(["21 h 33 min left", "call due for 4 min"]);
  });

  test("is the next call and the due time once it is acknowledged and nobody has begun with it", () => {
    expect(shown({ runs: true, acknowledged: true })).toEqual(["10 min left", "call due for 4 min"]);
  });

  test("is the next call alone once its own clock has stopped", () => {
    expect(shown({ runs: false, acknowledged: true })).toEqual(["call due for 4 min"]);
  });
});
