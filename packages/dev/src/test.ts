import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Runs every check in turn and closes with "N passed, N failed"; exits 1 when anything failed. */
const root = fileURLToPath(new URL("../../..", import.meta.url));
const report = join(mkdtempSync(join(tmpdir(), "preamble-report-")), "vitest.json");

const run = (command: string, args: readonly string[]): boolean => {
  process.stdout.write(`\n> ${[command, ...args].join(" ")}\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
  });
  return status === 0;
};

const checks = [
  run("turbo", ["run", "typecheck"]),
  run("oxlint", ["--type-aware", "--deny-warnings"]),
  run("prettier", ["--check", "."]),
];
const vitestPassed = run("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
]);

let passed = checks.filter(Boolean).length;
let failed = checks.length - passed;
try {
  const counts: { numPassedTests: number; numFailedTests: number } = JSON.parse(readFileSync(report, "utf8"));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  if (!vitestPassed && counts.numFailedTests === 0) failed += 1;
} catch {
  failed += 1;
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
