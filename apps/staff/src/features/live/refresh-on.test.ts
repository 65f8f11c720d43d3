import { afterEach, expect, test, vi } from "vitest";
import { refreshOn } from "./refresh-on.ts";

afterEach(() => void vi.unstubAllGlobals());

function refreshes(heard: Parameters<typeof refreshOn>[0], dialog: boolean): boolean {
  const refresh = vi.fn<() => void>();
  vi.stubGlobal("document", {
    querySelector: (what: string) => (what === "dialog[open]" && dialog ? {} : null),
  });
  refreshOn(heard, refresh);
  return refresh.mock.calls.length > 0;
}

test.each(["refused", "time"] as const)("%s leaves a page alone while a dialog is open on it", (heard) => {
  expect(refreshes(heard, false)).toBe(true);
  expect(refreshes(heard, true)).toBe(false);
});

test("what changed is read at once, and nothing while the connection is lost", () => {
  expect(refreshes("changed", true)).toBe(true);
  expect(refreshes("live", true)).toBe(true);
  expect(refreshes("lost", false)).toBe(false);
});
