import { expect, it } from "vitest";
import { paperOf } from "./paper-of.ts";

const branding = { address: [], country: null, initials: null, colour: null, paper: null };

it.each([
  ["US", null, "LETTER"],
  ["MX", null, "LETTER"],
  ["GB", null, "A4"],
  ["US", "A4", "A4"],
  ["GB", "LETTER", "LETTER"],
  [null, null, "A4"],
] as const)("a clinic in %s that chose %s prints on %s", (country, paper, expected) => {
  expect(paperOf({ ...branding, country, paper })).toBe(expected);
});

it("a clinic without branding prints on A4", () => {
  expect(paperOf(null)).toBe("A4");
});
