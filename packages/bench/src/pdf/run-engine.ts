import { type EngineName, engines } from "./contenders.ts";

/** What one process of an engine found, as it prints it. */
export type EngineRun = {
  /** From before the engine is loaded to its first page, in ms. */
  readonly first: number;
  /** The middle of the warm pages, in ms. */
  readonly warm: number;
  readonly perSecond: number;
  /** The most memory that the process had, in MB. */
  readonly memory: number;
};

const warmUp = 15;
const pages = 60;

const name = process.argv[2] as EngineName;
const began = performance.now();
const { page, close } = await engines[name]();
await page();
const first = performance.now() - began;
for (let count = 0; count < warmUp; count += 1) await page();
const times: number[] = [];
for (let count = 0; count < pages; count += 1) {
  const start = performance.now();
  await page();
  times.push(performance.now() - start);
}
await close();
const found: EngineRun = {
  first,
  warm: times.toSorted((one, other) => one - other)[pages / 2] ?? Number.NaN,
  perSecond: (pages * 1000) / times.reduce((sum, time) => sum + time, 0),
  memory: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(found));
