import { levels } from "@preamble/domain/levels";
import { expect, it } from "vitest";
import { askAgainAt, mayPutOff } from "./put-off.ts";

const newYork = "America/New_York";

it("a visit may be put off at self-care alone", () =>
  expect(levels.filter((level) => mayPutOff(level))).toEqual(["self-care"]));

it.each([
  ["at the same time of the day, 14 days on", "2026-03-10T15:00:00Z", "2026-03-24T15:00:00Z"],
  ["by the wall, where the clock changes between", "2026-03-02T15:00:00Z", "2026-03-16T14:00:00Z"],
  ["in the morning after, where it would be night", "2026-03-11T02:30:00Z", "2026-03-25T12:00:00Z"],
])("who puts it off is asked again %s", (_words, now, expected) =>
  expect(askAgainAt(new Date(now), newYork)).toEqual(new Date(expected)),
);
