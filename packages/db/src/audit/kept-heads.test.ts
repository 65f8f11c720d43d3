import { appendFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { keepHead, readHeads } from "./kept-heads.ts";

const folder = mkdtempSync(join(tmpdir(), "preamble-heads-"));
const file = join(folder, "heads.jsonl");
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

const head = (position: number) => ({
  clinicId: "0b7a3c1e-2f4d-4e6a-9c8b-1d2e3f4a5b6c",
  position,
  hash: "ab".repeat(32),
});
const line = (position: number) => `${JSON.stringify(head(position))}\n`;

function read() {
  const said: string[] = [];
  return { heads: readHeads(file, (words) => said.push(words)), said };
}

it("a head that is kept after one was cut off stands on a line of its own, and all whole ones are read", async () => {
  await keepHead(file, head(1));
  await keepHead(file, head(2));
  truncateSync(file, line(1).length + 40);
  expect(read()).toEqual({ heads: [head(1)], said: [] });
  await keepHead(file, head(3));
  await keepHead(file, head(4));
  expect(read()).toEqual({
    heads: [head(1), head(3), head(4)],
    said: [`Line 2 of ${file} was cut off and is passed over.`],
  });
});

it("a line that an earlier cut runs into is passed over, and said", () => {
  writeFileSync(file, line(1) + line(2).slice(0, 40) + line(3) + line(4));
  expect(read().heads).toEqual([head(1), head(4)]);
  expect(read().said).toHaveLength(1);
});

it("a file of other things is no head file", () => {
  writeFileSync(file, "something else\n");
  expect(read).toThrow(`Line 1 of ${file} is no head of an audit chain.`);
  writeFileSync(file, line(1));
  appendFileSync(file, "{}\n");
  expect(read).toThrow(`Line 2 of ${file} is no head of an audit chain.`);
});
