import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refreshWithTime } from "./refresh-with-time.ts";

class Page extends EventTarget {
  visibilityState = "visible";
  show(state: "visible" | "hidden") {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}
let page: Page;

beforeEach(() => {
  vi.useFakeTimers();
  page = new Page();
  vi.stubGlobal("document", page);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a page in view is read again at least once a minute, though nothing is heard, until it is left", () => {
  const refresh = vi.fn<() => void>();
  const stop = refreshWithTime(refresh);
  vi.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalled();
  vi.advanceTimersByTime(9 * 60_000);
  expect(refresh.mock.calls.length).toBeGreaterThanOrEqual(10);
  const before = refresh.mock.calls.length;
  stop();
  vi.advanceTimersByTime(10 * 60_000);
  page.show("visible");
  expect(refresh).toHaveBeenCalledTimes(before);
});

test("a page out of view is left alone, and read again as it comes back", () => {
  const refresh = vi.fn<() => void>();
  const stop = refreshWithTime(refresh);
  page.show("hidden");
  vi.advanceTimersByTime(10 * 60_000);
  expect(refresh).not.toHaveBeenCalled();
  page.show("visible");
  expect(refresh).toHaveBeenCalledTimes(1);
  stop();
});
