import { describe, expect, test } from "vitest";
import { clockWords } from "./clock-words.ts";

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
