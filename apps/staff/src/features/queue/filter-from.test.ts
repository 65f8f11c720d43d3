import { expect, test } from "vitest";
import { filterFrom } from "./filter-from.ts";
import { filterQuery } from "./filter-query.ts";

const me = "0d7f6f0a-3f57-4c0c-9f5d-0a4c2f1b7e11";

test("a filter comes back from its own address", () => {
  const filter = { level: "same-day", owner: "nobody", due: "overdue", unresolved: true } as const;
  expect(filterFrom(Object.fromEntries(new URLSearchParams(filterQuery(filter))), me)).toEqual(filter);
});

test("me is whoever reads", () => {
  expect(filterFrom({ owner: "me" }, me)).toEqual({ owner: me });
});

test("what makes no sense narrows nothing, and the rest still does", () => {
  expect(filterFrom({ level: "urgent", status: "closed", language: "es", owner: ["a", "b"] }, me)).toEqual({
    language: "es",
  });
});

test("what was left open in the form narrows nothing", () => {
  expect(filterFrom({ level: "", status: "", unresolved: "" }, me)).toEqual({});
});
