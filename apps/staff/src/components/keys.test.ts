import { expect, test } from "vitest";
import { asked, letterKeys, withLetter } from "./keys.ts";

const standard = Object.fromEntries(letterKeys.map(([letter]) => [letter, letter]));

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
  [press("l"), "l"],
  [press("a", { ctrlKey: true }), null],
  [press("a", { altKey: true }), null],
  [press("a", { defaultPrevented: true }), null],
  [press("x"), null],
  [press("Enter"), null],
])("%j asks for %j, and for nothing once the keys are off", (event, key) => {
  expect(asked(event, null, true, standard)).toBe(key);
  expect(asked(event, null, false, standard)).toBe(null);
});

test("a letter that was changed does what the old one did, and the old one nothing", () => {
  const letters = withLetter(standard, "a", "X") ?? {};
  expect(asked(press("x"), null, true, letters)).toBe("a");
  expect(asked(press("a"), null, true, letters)).toBe(null);
});

test("no letter stands for two things, and only letters can be chosen", () => {
  expect(withLetter(standard, "a", "r")).toBe(null);
  expect(withLetter(standard, "a", "1")).toBe(null);
  expect(withLetter(standard, "a", "/")).toBe(null);
  expect(withLetter(standard, "a", "a")).toEqual(standard);
});
