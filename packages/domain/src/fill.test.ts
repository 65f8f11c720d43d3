import { expect, it } from "vitest";
import { fill } from "./fill.ts";

it("puts each value in as it stands, though it looks like a pattern or another mark", () => {
  expect(fill("{clinic}, {phone}; {clinic}", { clinic: "A $& {phone} $1", phone: 911 })).toBe(
    "A $& {phone} $1, 911; A $& {phone} $1",
  );
});

it("leaves a place without a value for all to see", () => {
  expect(fill("Call {phone}", {})).toBe("Call {phone}");
});
