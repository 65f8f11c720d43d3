import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { auditActs } from "./audit-acts.ts";

/** The code of each act that the source puts on the trail: a verb by its name, or what it says otherwise. */
function audited(): Set<string> {
  const packages = new URL("../../../../../../../packages/", import.meta.url);
  return new Set(
    ["api/src/", "auth/src/"].flatMap((folder) =>
      readdirSync(new URL(folder, packages), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts"))
        .flatMap((file) =>
          [
            ...readFileSync(new URL(`${folder}${file}`, packages), "utf8").matchAll(
              /(?:action: |defineVerb\(\{\s*name: )"(\w+\.\w+)"/g,
            ),
          ].map(([, action = ""]) => action),
        ),
    ),
  );
}

it("has words for every act that is put on the trail, a sign-in among them", () => {
  const found = audited();
  expect([...found].filter((action) => !auditActs.has(action))).toEqual([]);
  expect(found).toContain("session.signIn");
  expect(found).toContain("cases.getCallSheet");
});
