import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchIdle } from "./idle.ts";

beforeEach(() => {
  vi.useFakeTimers();
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const minutes = (count: number) => vi.advanceTimersByTime(count * 60_000);

function opened() {
  const told: string[] = [];
  const { touch } = watchIdle({
    near: (isNear) => void told.push(isNear ? "near" : "stays"),
    gone: () => void told.push("gone"),
  });
  return { told, touch };
}

test("says so a minute before a page that nobody touches has been left for 15, and then that it is", () => {
  const { told } = opened();
  minutes(13.9);
  expect(told).toEqual([]);
  minutes(0.2);
  expect(told).toEqual(["near"]);
  minutes(1);
  expect(told).toEqual(["near", "gone"]);
  minutes(60);
  expect(told).toEqual(["near", "gone"]);
});

test("a touch in the last minute leaves 15 more", () => {
  const { told, touch } = opened();
  minutes(14.5);
  touch();
  expect(told).toEqual(["near", "stays"]);
  minutes(13.5);
  expect(told).toEqual(["near", "stays"]);
  minutes(2);
  expect(told).toEqual(["near", "stays", "near", "gone"]);
});

test("who works in one tab is not away from the other", () => {
  const [left, used] = [opened(), opened()];
  for (let count = 0; count < 6; count += 1) {
    minutes(10);
    used.touch();
  }
  expect([left.told, used.told]).toEqual([[], []]);
});
