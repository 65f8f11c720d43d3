import { expect, it } from "vitest";
import { awayWords, bookedWhileAwayWords } from "./away-words.ts";

it("a time away is named by both its ends, a single day once", () => {
  expect(awayWords({ firstDay: "2026-12-24", lastDay: "2027-01-02" })).toBe(
    "Thu 24 Dec 2026 to Sat 2 Jan 2027",
  );
  expect(awayWords({ firstDay: "2026-12-24", lastDay: "2026-12-24" })).toBe("Thu 24 Dec 2026");
});

it("the administrator reads how many visits stand", () => {
  expect(bookedWhileAwayWords(0)).toBe("No visits are booked on these days.");
  expect(bookedWhileAwayWords(1)).toContain(
    "1 visit is booked on these days and stands: the front desk has a call to make about it,",
  );
  expect(bookedWhileAwayWords(3)).toContain(
    "3 visits are booked on these days and stand: the front desk has a call to make about each,",
  );
});
