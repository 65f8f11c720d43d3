import { afterEach, expect, it, vi } from "vitest";
import { nothingPending } from "./draft.ts";
import { dropDraft, keepDraft, readDraft } from "./draft-store.ts";

afterEach(() => vi.unstubAllGlobals());

it("says that nothing is kept where the browser gives no lock, and leaves the form to be sent", async () => {
  vi.stubGlobal("navigator", {});
  const form = () => {
    throw new Error("Nothing is kept.");
  };
  expect(await keepDraft("harbor", form, () => nothingPending)).toBe(false);
  expect(await readDraft("harbor")).toBeNull();
  await expect(dropDraft("harbor")).resolves.toBeUndefined();
});
