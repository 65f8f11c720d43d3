import { expect, test } from "vitest";
import { inFilter } from "./in-filter.ts";

test.each([
  [{}, true],
  [{ clinician: "", location: null }, true],
  [{ clinician: "rivera", location: "harbor" }, true],
  [{ clinician: "rivera", location: "north" }, false],
  [{ clinician: "marsh" }, false],
])("a visit with Rivera at Harbor Street, of %o: %s", (chosen, expected) => {
  expect(inFilter(chosen)({ staffMemberId: "rivera", locationId: "harbor" })).toBe(expected);
});
