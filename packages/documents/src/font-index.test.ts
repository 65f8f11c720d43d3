import { expect, it } from "vitest";
import { familyOf } from "./font-index.ts";

const fonts = [
  { family: "latin", weights: [400, 700], covers: [0x20, 0x7e, 0xa0, 0xa0, 0xc0, 0xff] },
  { family: "greek", weights: [400], covers: [0x370, 0x3ff] },
];

it.each([
  ["the first of a pair", 0x20, "latin"],
  ["the last of a pair", 0x7e, "latin"],
  ["between two pairs", 0x7f, null],
  ["a pair of one", 0xa0, "latin"],
  ["the last pair", 0xff, "latin"],
  ["after the last pair", 0x100, null],
  ["of a later family", 0x3a9, "greek"],
  ["before every pair", 0x0a, null],
])("a code point that is %s has its family, or none", (_, codePoint, family) => {
  const familyFor = familyOf(fonts);
  expect(familyFor(codePoint)).toBe(family);
  expect(familyFor(codePoint)).toBe(family);
});
