import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Verb } from "../src/define-verb.ts";
import { issueRouter } from "../src/issue-router.ts";
import { patientRouter } from "../src/patient-router.ts";
import { staffRouter } from "../src/staff-router.ts";
import { policy } from "./verb-policy.ts";

const mounted = (router: typeof patientRouter | typeof staffRouter | typeof issueRouter): Verb[] =>
  Object.entries(router._def.procedures).map(([path, procedure]) => {
    const verb = procedure._def.meta?.verb;
    if (!verb) throw new Error(`${path} mounts no verb.`);
    return verb;
  });

/** The names after each `defineVerb({` of the source, mounted or not. */
function defined(): string[] {
  const source = new URL("../src/", import.meta.url);
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && file !== "define-verb.ts")
    .flatMap((file) =>
      readFileSync(new URL(file, source), "utf8")
        .split("defineVerb({")
        .slice(1)
        .map((body) => /^\s*name: "([^"]+)"/.exec(body)?.[1] ?? `a verb without a name in ${file}`),
    );
}

const known = policy.map(({ verb }) => verb.name);

it("every verb that is defined has one row in the policy, and no row lacks its verb", () => {
  expect(known.toSorted()).toEqual(defined().toSorted());
  expect(new Set(known).size).toBe(known.length);
});

it("every procedure of each router mounts a verb of the policy", () => {
  const verbs = [...mounted(patientRouter), ...mounted(staffRouter), ...mounted(issueRouter)];
  expect(verbs.length).toBeGreaterThan(15);
  for (const verb of verbs) expect(policy.map((rule) => rule.verb)).toContain(verb);
});

describe("who is admitted is whom the policy names", () => {
  it.each(policy.map(({ verb, roles }) => [verb.name, roles, verb] as const))(
    "%s: %j",
    (_name, roles, verb) => {
      expect(verb.roles.toSorted()).toEqual(roles.toSorted());
    },
  );
});

it("what takes a file's hash at its caller's word is served by neither app", () => {
  const issuing = mounted(issueRouter);
  expect(issuing.map(({ name }) => name).toSorted()).toEqual(["documents.issue", "documents.issueCopy"]);
  const served = [...mounted(patientRouter), ...mounted(staffRouter)];
  expect(served.filter((verb) => issuing.includes(verb))).toEqual([]);
});

it("the patient app mounts nothing that no patient may do, the staff app nothing that no member may", () => {
  const staff = new Set(["front-desk", "clinician", "clinic-admin", "auditor"]);
  for (const { name, roles } of mounted(patientRouter))
    expect([name, roles]).toEqual([name, expect.arrayContaining(["patient"])]);
  for (const { name, roles } of mounted(staffRouter)) {
    expect([name, roles.some((role) => staff.has(role))]).toEqual([name, true]);
  }
});
