import { expect, it } from "vitest";
import { endsInSpan } from "./ends-in-span.ts";
import { winter } from "./testing/demo-hours.ts";

/** A day with a break from 12:00 to 13:00. */
const spans = [
  { opens: "08:00", closes: "12:00" },
  { opens: "13:00", closes: "17:00" },
];

it.each([
  ["11:40", "11:55", "12:10", false],
  ["11:30", "11:45", "12:00", true],
  ["16:40", "16:55", "17:10", false],
  ["13:00", "13:45", "14:15", true],
  // What lies outside the plan has no break to run into.
  ["12:10", "12:25", "12:40", true],
])("a visit at %s whose slot ends at %s may last until %s: %s", (starts, slotEnds, ends, fits) => {
  const at = (time: string) => winter(`2026-12-01T${time}`);
  const visit = { startsAt: at(starts), slotEndsAt: at(slotEnds), endsAt: at(ends) };
  expect(endsInSpan(spans, visit, "America/New_York")).toBe(fits);
});
