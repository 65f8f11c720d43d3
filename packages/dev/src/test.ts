import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./env.ts";
import type { Outcome } from "./test/read-reports.ts";
import { type Runner, runners } from "./test/runners.ts";

/** Runs every check in turn, names what failed and closes with "N passed, N failed"; exits 1 when anything failed. */
const reports = mkdtempSync(join(tmpdir(), "preamble-report-"));

function run(command: string, args: readonly string[], cwd = projectRoot, env = {}): boolean {
  process.stdout.write(`\n> ${[command, ...args].join(" ")}\n`);
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", ...env },
  });
  return status === 0;
}

const alone = (name: string, succeeded: boolean): Outcome =>
  succeeded ? { passed: 1, failed: [], flaky: [] } : { passed: 0, failed: [name], flaky: [] };

/** A runner that failed without a failed test, or left no report, has failed as a whole. */
function reported(name: string, { command, cwd, args, env, read }: Runner): Outcome {
  const report = join(reports, `${name}.json`);
  const succeeded = run(command, args(report), cwd, env(report));
  if (!existsSync(report)) return alone(name, false);
  const outcome = read(readFileSync(report, "utf8"));
  return succeeded || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [name] };
}

const step = (command: string, ...args: readonly string[]): Outcome => alone(command, run(command, args));

const outcomes = [
  step("turbo", "run", "typecheck"),
  step("oxlint", "--type-aware", "--deny-warnings"),
  step("prettier", "--check", "."),
  reported("vitest", runners.vitest),
  reported("faults", runners.faults),
  run(process.execPath, ["src/ensure-browser.ts"], runners.journeys.cwd)
    ? reported("journeys", runners.journeys)
    : alone("journeys", false),
];

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.flatMap((outcome) => outcome.failed);
const flaky = outcomes.flatMap((outcome) => outcome.flaky);
process.stdout.write(`\n${flaky.map((name) => `passed at the second try: ${name}\n`).join("")}`);
process.stdout.write(`${failed.map((name) => `failed: ${name}\n`).join("")}`);
process.stdout.write(`${passed} passed, ${failed.length} failed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
