import { describe, expect, it } from "vitest";
import { cellsOf, dayTable, hoursAround } from "./day-table.ts";

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

describe("the table of a day", () => {
  const visit = (staffMemberId: string, from: string, until: string) => ({
    staffMemberId,
    clinician: `Dr ${staffMemberId}`,
    startsAt: new Date(`2026-03-02T${from}:00Z`),
    endsAt: new Date(`2026-03-02T${until}:00Z`),
  });
  const hours = { from: new Date("2026-03-02T08:00:00Z"), until: new Date("2026-03-02T10:00:00Z") };
  const booked = visit("B", "08:30", "09:10");

  it("has a column for who is planned and has no visit, by name", () => {
    const planned = [
      { id: "B", name: "Dr B" },
      { id: "A", name: "Dr A" },
    ];
    expect(dayTable([booked], planned, hours).columns.map(({ name }) => name)).toEqual(["Dr A", "Dr B"]);
    expect(dayTable([booked], [], hours).columns.map(({ name }) => name)).toEqual(["Dr B"]);
  });

  it("parts what is free at each hour, and no visit", () => {
    const cells = dayTable([booked], [], hours).rows.flatMap((row) => row.cells);
    expect(cells.map(({ at, steps, items }) => [at, steps, items.length])).toEqual([
      [0, 6, 0],
      [6, 8, 1],
      [14, 10, 0],
    ]);
    const [empty] = [dayTable([], [{ id: "A", name: "Dr A" }], hours).rows.flatMap((row) => row.cells)];
    expect(empty?.map(({ at, steps }) => [at, steps])).toEqual([
      [0, 12],
      [12, 12],
    ]);
  });
});
