import { addMinutes } from "@preamble/booking/wall-time";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { onThisClock } from "./on-this-clock.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each([-10, 0, 10])("ten minutes are ten minutes on a phone that is %s minutes fast", (fast) => {
  const shown = addMinutes(new Date("2026-03-02T15:00:00Z"), fast);
  vi.setSystemTime(shown);
  expect(onThisClock(600)).toEqual(addMinutes(shown, 10));
});
