import { globSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** Which of our packages each imports; the manifests are the boundary. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  booking: ["domain"],
  db: ["booking", "domain"],
  auth: ["db"],
  api: ["auth", "booking", "db", "domain", "fhir"],
  fhir: ["booking", "domain"],
  documents: ["booking", "domain"],
  ui: [],
  dev: ["api", "auth", "booking", "db", "domain"],
  bench: ["api", "auth", "db", "dev", "documents", "domain"],
  e2e: ["auth", "booking", "db", "dev", "documents", "domain", "fhir"],
};

const folder = new URL("../../", import.meta.url);
const manifest = (name: string): { dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(new URL(`${name}/package.json`, folder), "utf8"));

it("knows every package", () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(allowed).toSorted());
});

it.each(Object.entries(allowed))("%s depends on %j of ours and on no other", (name, ours) => {
  const named = Object.keys(manifest(name).dependencies ?? {})
    .filter((dependency) => dependency.startsWith("@preamble/"))
    .map((dependency) => dependency.replace("@preamble/", ""));
  expect(named.toSorted()).toEqual(ours);
});

it("domain depends on zod alone", () => {
  expect(Object.keys(manifest("domain").dependencies ?? {})).toEqual(["zod"]);
});

/** What is shipped: the packages that the apps may import, and the apps, without their tests. */
const shipped = globSync(
  ["apps/*/src/**/*.{ts,tsx}", "packages/{api,auth,booking,db,documents,domain,fhir,ui}/src/**/*.{ts,tsx}"],
  {
    cwd: fileURLToPath(new URL("../", folder)),
    exclude: ["**/*.test.*", "**/testing/**", "packages/db/src/embedded/**"],
  },
);
const saying = (words: RegExp) =>
  shipped.filter((file) => words.test(readFileSync(new URL(`../${file}`, folder), "utf8")));

it("no app starts a process, so that no command is made from what someone entered", () => {
  expect(shipped.length).toBeGreaterThan(400);
  expect(saying(/["'](node:)?child_process["']/)).toEqual([]);
});

it("no expression is built from what someone entered", () => {
  // Built once from a constant of the app: what of it may be kept.
  expect(saying(/\bRegExp\(/)).toEqual(["packages/api/src/http/guard-requests.ts"]);
});

it("no SQL is taken as it stands but the conditions of columns, made of our own lists", () => {
  expect(saying(/\bsql\.raw\(/)).toEqual(["packages/db/src/schema/columns.ts"]);
});

it("no page is given HTML as text", () => {
  expect(saying(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML/)).toEqual([]);
});

it("no page carries a style of its own, which the content security policy would not apply", () => {
  expect(saying(/ style=[{"]/).filter((file) => !file.startsWith("packages/documents/"))).toEqual([]);
});
