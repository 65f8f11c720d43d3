import { describe, expect, it } from "vitest";
import { cellsOf, hoursAround } from "./day-table.ts";

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const visit = (id: string, from: string, until: string) => ({
  id,
  column: "ana",
  startsAt: at(from),
  endsAt: at(until),
});
const morning = { from: at("08:00"), until: at("10:00") };
const shape = (items: readonly ReturnType<typeof visit>[]) =>
  cellsOf(items, morning).map(({ at: step, steps, items: inside }) => [
    step,
    steps,
    inside.map(({ id }) => id).join(" "),
  ]);

describe("a column of a day, in steps of 5 minutes", () => {
  it("is one gap where nothing is", () => {
    expect(shape([])).toEqual([[0, 24, ""]]);
  });
  it("has gaps before, between and after visits, in order of time", () => {
    expect(shape([visit("b", "09:00", "09:45"), visit("a", "08:15", "08:35")])).toEqual([
      [0, 3, ""],
      [3, 4, "a"],
      [7, 5, ""],
      [12, 9, "b"],
      [21, 3, ""],
    ]);
  });
  it("puts what overlaps into one cell as long as all of it", () => {
    expect(
      shape([visit("a", "08:00", "08:30"), visit("b", "08:10", "08:50"), visit("c", "08:50", "09:00")]),
    ).toEqual([
      [0, 10, "a b"],
      [10, 2, "c"],
      [12, 12, ""],
    ]);
  });
});

it("a day is shown in whole hours that hold every visit", () => {
  const early = visit("a", "07:20", "07:40");
  expect(hoursAround([early], morning)).toEqual({ from: at("07:00"), until: at("10:00") });
  expect(hoursAround([visit("b", "09:30", "10:15")], morning)).toEqual({
    from: at("08:00"),
    until: at("11:00"),
  });
});
