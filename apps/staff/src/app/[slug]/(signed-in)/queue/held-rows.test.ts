import { expect, test } from "vitest";
import { allOf, heldRows, type HeldRow, settled, upToDate } from "./held-rows.ts";
import type { QueueRow } from "../../../../server/staff.ts";

const row = (id: string, more: Partial<QueueRow> = {}): QueueRow => ({
  id,
  reference: id,
  level: "routine",
  status: "new",
  version: 0,
  dueAt: new Date("2026-03-02T15:00:00Z"),
  raisedAt: new Date("2026-03-02T14:00:00Z"),
  sentAt: null,
  acknowledgedAt: null,
  noSlotAt: null,
  askAgainAt: null,
  breachedAt: null,
  patient: id,
  language: "en",
  ownerId: null,
  owner: null,
  ageYears: null,
  unresolved: 0,
  joinedAt: null,
  alike: [],
  next: null,
  why: [],
  whyBefore: [],
  standsBy: "this-form",
  ...more,
});

const said = (rows: readonly HeldRow[]) =>
  rows.map(({ id, place }) => (place === "here" ? id : `${id} ${place}`)).join(" ");

const after = (before: readonly QueueRow[], fresh: readonly QueueRow[]) => {
  const { rows, came } = heldRows(allOf(before), fresh, true);
  return [said(rows), came];
};

test("an empty list takes what comes", () => {
  expect(after([], [row("a"), row("b")])).toEqual(["a b", 0]);
});

test("what comes waits, wherever it would stand", () => {
  expect(after([row("a"), row("b")], [row("x"), row("a"), row("y"), row("b")])).toEqual(["a b", 2]);
});

test("another form on a case that is shown waits with what comes", () => {
  const joinedAt = new Date("2026-03-02T15:30:00Z");
  expect(after([row("a"), row("b")], [row("a"), row("b", { joinedAt })])).toEqual(["a b", 1]);
  expect(after([row("b", { joinedAt })], [row("b", { joinedAt })])).toEqual(["b", 0]);
});

test("what left stays in its place and says so", () => {
  expect(after([row("a"), row("b")], [row("b")])).toEqual(["a left b", 0]);
});

test("a row that changed changes where it stands", () => {
  const { rows } = heldRows(allOf([row("a"), row("b")]), [row("b", { status: "contacted" }), row("a")], true);
  expect(rows.map(({ id, status }) => [id, status])).toEqual([
    ["a", "new"],
    ["b", "contacted"],
  ]);
});

test("what was raised waits in its place, through every later change, until it is asked for or put back", () => {
  const raised = row("c", { level: "same-day" });
  let held = heldRows(allOf([row("a"), row("b"), row("c")]), [raised, row("a"), row("b")], true);
  expect(held).toMatchObject({ raised: 1, came: 0 });
  held = heldRows(held.rows, [raised, row("a"), row("b"), row("x")], true);
  expect(held.rows.map(({ id, level }) => [id, level])).toEqual([
    ["a", "routine"],
    ["b", "routine"],
    ["c", "same-day"],
  ]);
  expect(held).toMatchObject({ raised: 1, came: 1 });
  expect(heldRows(held.rows, [row("a"), row("b"), row("c")], true)).toMatchObject({ raised: 0, came: 0 });
  expect(heldRows(held.rows, [row("a")], true)).toMatchObject({ raised: 0 });
  expect(upToDate([raised, row("a")])).toMatchObject({ rows: [{ id: "c" }, { id: "a" }], raised: 0 });
});

test("an emergency comes to the top at once, new or raised, and stays there once acknowledged", () => {
  const emergency = { level: "emergency-now" } as const;
  expect(after([row("a"), row("b")], [row("x", emergency), row("b", emergency), row("a")])).toEqual([
    "x b a",
    0,
  ]);
  const acknowledged = row("x", { ...emergency, acknowledgedAt: new Date() });
  expect(after([row("x", emergency), row("a")], [acknowledged, row("a")])).toEqual(["x a", 0]);
});

/** Three cases are a page: one that comes at the top pushes the last of them to the next. */
test("with more than a page, a row that is pushed off it is not said to have left, one that ended is", () => {
  const page = (open: readonly string[]) => open.slice(0, 3).map((id) => row(id));
  let { rows } = heldRows(allOf(page(["a", "b", "c", "d"])), page(["x", "a", "b", "c", "d"]), false);
  expect(said(rows)).toBe("a b c away");
  rows = settled(rows, ["c"]);
  expect(said(rows)).toBe("a b c elsewhere");
  ({ rows } = heldRows(rows, page(["x", "b", "y", "c", "d"]), false));
  expect(said(rows)).toBe("a away b c elsewhere");
  expect(said(settled(rows, ["c"]))).toBe("a left b c elsewhere");
  ({ rows } = heldRows(rows, page(["b", "c", "d"]), false));
  expect(said(rows)).toBe("a away b c");
});
