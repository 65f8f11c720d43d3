import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { en } from "../text/en.ts";
import { es } from "../text/es.ts";
import { titleOf } from "./title-of.ts";

const places = fileURLToPath(new URL("../app/[slug]/[locale]", import.meta.url));
/** The form calls each of its steps itself; the first page is called by the clinic. */
const calledOtherwise = ["form/[step]", "page.tsx"];

it("every page but the first and the form has a title of its own", () => {
  const untitled = globSync("**/page.tsx", { cwd: places })
    .filter((file) => !readFileSync(`${places}/${file}`, "utf8").includes("= titleOf("))
    .map((file) => file.replace("/page.tsx", ""));
  expect(untitled.toSorted()).toEqual(calledOtherwise);
});

it("a title is in the language of the address, and an address of none has none", async () => {
  const title = titleOf(({ statusHeading }) => statusHeading);
  const at = (locale: string) => title({ params: Promise.resolve({ locale }) });
  expect(await at("en")).toEqual({ title: en.statusHeading });
  expect(await at("es")).toEqual({ title: es.statusHeading });
  expect(await at("xx")).toEqual({});
});
