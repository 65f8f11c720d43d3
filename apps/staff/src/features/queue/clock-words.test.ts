import { describe, expect, test } from "vitest";
import { clockWords, nextCallClock } from "./clock-words.ts";

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
