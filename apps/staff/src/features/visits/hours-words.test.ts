import { expect, it } from "vitest";
import { dateWords, weekLines } from "./hours-words.ts";

const span = (opens: string, closes: string) => ({ opens, closes });

it("says the hours of Harbor Street (journey.md section 5) in three lines", () => {
  const week = [span("08:00", "17:00")];
  expect(weekLines({ 1: week, 2: week, 3: week, 4: week, 5: week, 6: [span("08:30", "12:00")] })).toEqual([
    { days: "Monday to Friday", hours: "08:00–17:00" },
    { days: "Saturday", hours: "08:30–12:00" },
    { days: "Sunday", hours: "closed" },
  ]);
});

it("names a day by its own calendar, wherever it is read", () => {
  expect(dateWords("2026-12-25")).toBe("Fri 25 Dec 2026");
});
