import { afterEach, expect, it, vi } from "vitest";
import { nothingPending } from "./draft.ts";
import { dropDraft, keepDraft, readDrafts } from "./draft-store.ts";

afterEach(() => vi.unstubAllGlobals());

it("says that nothing is kept where the browser gives no lock, and leaves the form to be sent", async () => {
  vi.stubGlobal("navigator", {});
  const form = () => {
    throw new Error("Nothing is kept.");
  };
  expect(await keepDraft("harbor", form, () => nothingPending)).toBe(false);
  expect(await readDrafts("harbor")).toEqual([]);
  await expect(dropDraft("harbor", "1")).resolves.toBeUndefined();
});
