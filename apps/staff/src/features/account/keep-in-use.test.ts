import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepInUse } from "./keep-in-use.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const second = 1000;

/** When a page says that it is in use on which somebody types every second up to some seconds, in seconds. */
function saidWhile(typing: number): number[] {
  const said: number[] = [];
  let now = 0;
  const { touch, stop } = keepInUse(() => void said.push(now));
  for (now = 1; now <= 20 * 60; now += 1) {
    if (now <= typing) touch();
    vi.advanceTimersByTime(second);
  }
  stop();
  return said;
}

test("who types for 16 minutes on a page that asks for nothing is never silent for 2", () => {
  const said = [0, ...saidWhile(16 * 60)];
  const last = said.at(-1) ?? 0;
  expect(last).toBeGreaterThanOrEqual(16 * 60);
  expect(said.slice(1).every((at, index) => at - (said[index] ?? 0) < 120)).toBe(true);
});

test("a page that nobody touches keeps no session in use", () => {
  expect(saidWhile(0)).toEqual([]);
  expect(saidWhile(1)).toHaveLength(1);
});
