import { expect, test } from "vitest";
import { asked } from "./keys.ts";

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...more,
});

test.each([
  [press("/"), "find"],
  [press("?"), "help"],
  [press("k", { ctrlKey: true }), "find"],
  [press("K", { metaKey: true }), "find"],
  [press("j"), "j"],
  [press("a"), "a"],
  [press("a", { ctrlKey: true }), null],
  [press("a", { altKey: true }), null],
  [press("a", { defaultPrevented: true }), null],
  [press("Enter"), null],
])("%j asks for %j, and for nothing once the keys are off", (event, key) => {
  expect(asked(event, null, true)).toBe(key);
  expect(asked(event, null, false)).toBe(null);
});
