import { expect, test } from "vitest";
import { cursorFrom, cursorQuery } from "./queue-cursor.ts";

const place = {
  queueRank: 2,
  clockStopped: false,
  dueAt: new Date("2026-12-01T15:42:00.123Z"),
  id: "0d7f6f0a-3f57-4c0c-9f5d-0a4c2f1b7e11",
};

test("the next page starts exactly where this one ended", () => {
  expect(cursorFrom(Object.fromEntries(new URLSearchParams(cursorQuery(place))))).toEqual(place);
  const stopped = { ...place, clockStopped: true };
  expect(cursorFrom(Object.fromEntries(new URLSearchParams(cursorQuery(stopped))))).toEqual(stopped);
});

test("an address that was tampered with shows the first page", () => {
  expect(cursorFrom({ rank: "9", stopped: "maybe", due: "yesterday", id: "1" })).toBeUndefined();
  expect(cursorFrom({})).toBeUndefined();
});
