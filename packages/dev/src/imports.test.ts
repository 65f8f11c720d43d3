import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** Which of our packages each may import; the manifests are the boundary. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  booking: ["domain"],
  db: ["booking", "domain"],
  auth: ["db"],
  api: ["auth", "booking", "db", "domain"],
  documents: ["booking", "domain"],
  ui: [],
  dev: ["api", "auth", "booking", "db", "domain"],
  bench: ["api", "auth", "db", "dev", "domain"],
  e2e: ["api", "auth", "booking", "db", "dev", "domain"],
};

const folder = new URL("../../", import.meta.url);
const manifest = (name: string): { dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(new URL(`${name}/package.json`, folder), "utf8"));

it("knows every package", () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(allowed).toSorted());
});

it.each(Object.entries(allowed))("%s depends only on %j of ours", (name, ours) => {
  const named = Object.keys(manifest(name).dependencies ?? {})
    .filter((dependency) => dependency.startsWith("@preamble/"))
    .map((dependency) => dependency.replace("@preamble/", ""));
  for (const dependency of named) expect(ours).toContain(dependency);
});

it("domain depends on zod alone", () => {
  expect(Object.keys(manifest("domain").dependencies ?? {})).toEqual(["zod"]);
});
