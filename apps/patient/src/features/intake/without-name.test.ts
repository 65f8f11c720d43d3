import { fill } from "@preamble/domain/fill";
import { expect, it } from "vitest";
import { en } from "../../text/en.ts";
import { es } from "../../text/es.ts";
import { withoutName } from "./without-name.ts";

it.each([
  [fill(en.checkHeadingFor, { name: "Al" }), "Check the answers of the patient"],
  [fill(en.handOverHeading, { name: "Al" }), "Give the phone to the patient"],
  ["Al has pain. Also Al, and Al", "the patient has pain. Also the patient, and the patient"],
])("%s is said without the name", (words, said) => {
  expect(withoutName(words, "Al", en.somebody)).toBe(said);
});

it("leaves a word as it is that only holds the letters of the name", () => {
  expect(withoutName("¿Algún cambio al orinar?", "Al", es.somebody)).toBe("¿Algún cambio al orinar?");
  expect(withoutName("¿Metal o fatal?", "tal", es.somebody)).toBe("¿Metal o fatal?");
});
