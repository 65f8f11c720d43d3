import { join } from "node:path";
import { projectRoot } from "../env.ts";
import { type Outcome, readPlaywright, readVitest } from "./read-reports.ts";

/** What runs a group of tests, and reads how many passed from the report that it leaves. */
export type Runner = {
  readonly command: string;
  readonly cwd: string;
  readonly args: (report: string) => readonly string[];
  readonly env: (report: string) => Readonly<Record<string, string>>;
  readonly read: (text: string) => Outcome;
};

const vitest = (...options: readonly string[]): Runner => ({
  command: "vitest",
  cwd: projectRoot,
  args: (report) => [
    "run",
    ...options,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ],
  env: () => ({}),
  read: readVitest,
});

const e2e = join(projectRoot, "packages/e2e");

export const runners = {
  vitest: vitest(),
  faults: vitest("--config", "vitest.faults.config.ts"),
  journeys: {
    command: join(e2e, "node_modules/.bin/playwright"),
    cwd: e2e,
    args: () => ["test"],
    env: (report) => ({ E2E_REPORT: report }),
    read: readPlaywright,
  },
} as const satisfies Readonly<Record<string, Runner>>;
