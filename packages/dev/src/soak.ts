import { execFileSync, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SoakTopic, soakTopics } from "./soak-topics.ts";

/** `pnpm soak TOPIC [SEED]`: runs a topic's tests with large counts; what held goes into docs/soak.md. */
const root = fileURLToPath(new URL("../../..", import.meta.url));

const [name = "", wanted = String(randomInt(2 ** 31))] = process.argv.slice(2);
const topic = Object.hasOwn(soakTopics, name) ? soakTopics[name] : undefined;

if (topic && /^\d+$/.test(wanted)) {
  process.stdout.write(`${topic.title}: ${topic.each}, seed ${wanted}\n`);
  process.exitCode = soak(name, topic, wanted) ? 0 : 1;
} else {
  process.stderr.write("Usage: pnpm soak TOPIC [SEED]\nTopics:\n");
  for (const [known, { title }] of Object.entries(soakTopics)) process.stderr.write(`  ${known}  ${title}\n`);
  process.exitCode = 1;
}

function soak(command: string, { title, files, env, each }: SoakTopic, seed: string): boolean {
  const report = join(mkdtempSync(join(tmpdir(), "preamble-soak-")), "vitest.json");
  const reporters = ["--reporter=verbose", "--reporter=json", `--outputFile.json=${report}`];
  const began = Date.now();
  const { status } = spawnSync("vitest", ["run", ...files, "--testTimeout=0", ...reporters], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env, PREAMBLE_RUNS_SEED: seed },
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  if (status !== 0) {
    process.stderr.write(`Something did not hold. Again: pnpm soak ${command} ${seed}\n`);
    return false;
  }
  const { numPassedTests }: { numPassedTests: number } = JSON.parse(readFileSync(report, "utf8"));
  const line =
    `- ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, \`pnpm soak ${command} ${seed}\`: ` +
    `${numPassedTests} ${title} held over ${each} each, in ${seconds} s on ${availableParallelism()} cores.\n`;
  process.stdout.write(line);
  appendFileSync(join(root, "docs/soak.md"), line);
  return true;
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
}
