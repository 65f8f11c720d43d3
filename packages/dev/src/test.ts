import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./env.ts";
import { type Counts, countPlaywright, countVitest } from "./test/count-reports.ts";

/** Runs every check in turn and closes with "N passed, N failed"; exits 1 when anything failed. */
const reports = mkdtempSync(join(tmpdir(), "preamble-report-"));
const vitestReport = join(reports, "vitest.json");
const faultsReport = join(reports, "faults.json");
const e2eReport = join(reports, "e2e.json");

function run(command: string, args: readonly string[], cwd = projectRoot): boolean {
  process.stdout.write(`\n> ${[command, ...args].join(" ")}\n`);
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", E2E_REPORT: e2eReport },
  });
  return status === 0;
}

const alone = (succeeded: boolean): Counts => ({ passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 });

/** A runner that failed without a failed test, or left no report, has failed as a whole. */
function counted(succeeded: boolean, report: string, count: (text: string) => Counts): Counts {
  if (!existsSync(report)) return alone(false);
  const counts = count(readFileSync(report, "utf8"));
  const failed = succeeded || counts.failed > 0 ? counts.failed : 1;
  return { passed: counts.passed, failed };
}

const vitest = (report: string, ...args: string[]): boolean =>
  run("vitest", ["run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);

const e2e = join(projectRoot, "packages/e2e");
const results = [
  alone(run("turbo", ["run", "typecheck"])),
  alone(run("oxlint", ["--type-aware", "--deny-warnings"])),
  alone(run("prettier", ["--check", "."])),
  counted(vitest(vitestReport), vitestReport, countVitest),
  counted(vitest(faultsReport, "--config", "vitest.faults.config.ts"), faultsReport, countVitest),
  counted(
    run(process.execPath, ["src/ensure-browser.ts"], e2e) &&
      run("node_modules/.bin/playwright", ["test"], e2e),
    e2eReport,
    countPlaywright,
  ),
];

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
