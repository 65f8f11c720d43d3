import { painRegions } from "@preamble/domain/content/options/body-regions";
import { expect, it } from "vitest";
import { shapesOf } from "./body-shapes.ts";

const drawn = (view: "front" | "back") => shapesOf(view).map(({ region }) => region);

it("draws each of the 25 regions, and no other", () => {
  expect(new Set([...drawn("front"), ...drawn("back")])).toEqual(new Set(Object.keys(painRegions)));
});

it.each(["front", "back"] as const)("draws no region twice in the %s", (view) => {
  expect(new Set(drawn(view)).size).toBe(drawn(view).length);
});

it("sets the patient's left on the right of the page in front, and on its left behind", () => {
  const onTheRight = (view: "front" | "back") =>
    shapesOf(view).filter(({ region, isMirrored }) => /-(left|right)$/.test(region) && !isMirrored);
  expect(onTheRight("front").every(({ region }) => region.endsWith("-left"))).toBe(true);
  expect(onTheRight("back").every(({ region }) => region.endsWith("-right"))).toBe(true);
  expect(onTheRight("front")).not.toEqual([]);
  expect(onTheRight("back")).not.toEqual([]);
});
