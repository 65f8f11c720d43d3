import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("./triage.ts", import.meta.url));
const documented = fileURLToPath(new URL("../../../docs/clinical/vignettes.jsonl", import.meta.url));
const triage = (input: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { input, encoding: "utf8" });

it("prints one line for each documented case, with its documented level", () => {
  const { stdout, status } = triage("", documented);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line): { id: string; level: string } => JSON.parse(line));
  expect(status).toBe(0);
  expect(lines).toHaveLength(93);
  expect(lines.find(({ id }) => id === "VS-015")).toMatchObject({
    level: "same-day",
    fired: [],
    unresolved: ["ces-saddle", "ces-longstanding", "contra-stale-pelvic"],
    escalations: [],
  });
});

it.each([
  ["an unknown question", '{"id":"a","answers":{"nonsense":1}}', ["Line 2", "nonsense", "1"]],
  ["an unknown option", '{"id":"a","answers":{"onset-speed":"soon"}}', ["Line 2", "onset-speed", "soon"]],
  ["a wrong type", '{"id":"a","answers":{"fainted":"yes"}}', ["Line 2", "fainted", "yes"]],
  ["a hostile key", '{"id":"a","answers":{"__proto__":true}}', ["Line 2", "__proto__", "true"]],
  ["a line that is no JSON", "{", ["Line 2"]],
])("refuses %s by line, id and value, and prints nothing else", (_name, line, named) => {
  const { stdout, stderr, status } = triage(`{"id":"fine","answers":{"fainted":false}}\n${line}\n`);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  for (const part of named) expect(stderr).toContain(part);
});
