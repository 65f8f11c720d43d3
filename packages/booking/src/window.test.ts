import { expect, it } from "vitest";
import { harborStreet, summer, weekdaysOnly, winter } from "./testing/demo-hours.ts";
import { bookingWindowEnd } from "./window.ts";

it.each([
  ["to the end of the day", "2026-12-01T10:00", "2026-12-01T17:00"],
  ["to the end of the day when sent before opening", "2026-12-01T06:00", "2026-12-01T17:00"],
  ["to the end of the day with one open hour left", "2026-12-01T16:00", "2026-12-01T17:00"],
  ["to the end of the next open day with less", "2026-12-01T16:01", "2026-12-02T17:00"],
  ["to the end of Saturday when sent on Friday night", "2026-12-04T18:00", "2026-12-05T12:00"],
  ["no longer than 48 hours over a Sunday", "2026-12-05T13:00", "2026-12-07T13:00"],
])("a same-day case may book %s", (_, from, end) =>
  expect(
    bookingWindowEnd({ level: "same-day", from: winter(from), now: winter(from), hours: harborStreet }),
  ).toEqual(winter(end)),
);

it("a same-day case books nothing on Monday when the clinic shut on Friday: it is sent elsewhere", () => {
  expect(
    bookingWindowEnd({
      level: "same-day",
      from: winter("2026-12-04T18:00"),
      now: winter("2026-12-04T18:00"),
      hours: weekdaysOnly,
    }),
  ).toEqual(winter("2026-12-06T18:00"));
});

it.each([
  ["within-48-hours", "2026-10-28T10:00-04:00"],
  ["within-2-weeks", "2026-11-09T10:00-05:00"],
  ["routine", "2026-12-25T10:00-05:00"],
  ["self-care", "2026-12-25T10:00-05:00"],
] as const)("%s may book until %s", (level, end) =>
  expect(
    bookingWindowEnd({
      level,
      from: summer("2026-10-26T10:00"),
      now: summer("2026-10-26T10:00"),
      hours: harborStreet,
    }),
  ).toEqual(new Date(end)),
);

/** On 20 December, 55 days after the case was raised, and on 27 December, after 62. */
it.each([
  ["routine", "2026-12-20T10:00", "2027-02-18T10:00"],
  ["self-care", "2026-12-27T10:00", "2027-02-25T10:00"],
  ["within-2-weeks", "2026-12-20T10:00", "2026-11-09T10:00"],
  ["within-48-hours", "2026-12-20T10:00", "2026-10-28T09:00"],
] as const)("a %s case of 26 October that books on %s may do so until %s", (level, now, end) =>
  expect(
    bookingWindowEnd({ level, from: summer("2026-10-26T10:00"), now: winter(now), hours: harborStreet }),
  ).toEqual(winter(end)),
);

it("an emergency has no window", () => {
  expect(
    bookingWindowEnd({
      level: "emergency-now",
      from: winter("2026-12-01T10:00"),
      now: winter("2026-12-01T10:00"),
      hours: harborStreet,
    }),
  ).toBeNull();
});
