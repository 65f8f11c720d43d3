import { expect, it } from "vitest";
import { toCelsius, toScale } from "./temperature.ts";

it.each([
  [100.4, "f", 38],
  [98.6, "f", 37],
  [100.3, "f", 37.9],
  [38.04, "c", 38],
] as const)("takes %s °%s as %s °C", (degrees, scale, celsius) => {
  expect(toCelsius(degrees, scale)).toBe(celsius);
});

it("shows 38 °C as 100.4 °F", () => {
  expect(toScale(38, "f")).toBe(100.4);
});
