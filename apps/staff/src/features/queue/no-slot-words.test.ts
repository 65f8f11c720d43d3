import { expect, it } from "vitest";
import { noSlotSaid, noSlotWords } from "./no-slot-words.ts";

it.each(["same-day", "within-48-hours"] as const)("no slot for a %s case names urgent care", (level) => {
  expect(noSlotWords(level)).toBe("no slot in window: urgent care");
  expect(noSlotSaid("Mon 10:00", level)).toMatch(/^No slot in window since Mon 10:00.*urgent care\.$/);
});

it("no slot for a case that can wait sends nobody elsewhere", () => {
  expect(noSlotWords("routine")).toBe("no slot in window");
  expect(noSlotSaid("Mon 10:00", "within-2-weeks")).toBe(
    "No slot in window since Mon 10:00, as the patient reads too.",
  );
});
