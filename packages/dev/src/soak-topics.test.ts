import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { soakTopics } from "./soak-topics.ts";

const root = new URL("../../../", import.meta.url);

it.each(Object.entries(soakTopics))("%s raises counts that its tests read", (_name, { files, counts }) => {
  expect(files).not.toEqual([]);
  for (const file of files) {
    const text = readFileSync(new URL(file, root), "utf8");
    for (const name of ["PREAMBLE_RUNS_SEED", ...Object.keys(counts)]) expect(text).toContain(`"${name}"`);
  }
});
