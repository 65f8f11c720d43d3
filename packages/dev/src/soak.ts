import { execFileSync, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { appendFileSync, mkdtempSync, readFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "./env.ts";
import { type SoakTopic, soakTopics } from "./soak-topics.ts";
import { runners } from "./test/runners.ts";

/**
 * `pnpm soak TOPIC [SEED] [COUNT=NUMBER...]`: runs a topic's tests with large counts, or with those given; what
 * held goes into docs/soak.md.
 */

const [name = "", seed = String(randomInt(2 ** 31)), ...given] = process.argv.slice(2);
const topic = Object.hasOwn(soakTopics, name) ? soakTopics[name] : undefined;
const counts = topic && countsOf(topic, given);

if (topic && counts && /^\d+$/.test(seed)) {
  const command = ["pnpm soak", name, seed, ...given].join(" ");
  process.stdout.write(`${topic.title}: ${topic.each(counts)}, seed ${seed}\n`);
  process.exitCode = soak(command, topic, counts) ? 0 : 1;
} else {
  process.stderr.write("Usage: pnpm soak TOPIC [SEED] [COUNT=NUMBER...]\nTopics and their counts:\n");
  for (const [known, { title, counts: standard }] of Object.entries(soakTopics)) {
    process.stderr.write(`  ${known}  ${title}: ${Object.keys(standard).join(", ")}\n`);
  }
  process.exitCode = 1;
}

/** The counts of a topic, some of them replaced; undefined where what is given is no count of it. */
function countsOf({ counts: standard }: SoakTopic, replaced: readonly string[]) {
  const entries = replaced.map((one) => one.split("="));
  if (!entries.every(([count = "", number = ""]) => count in standard && /^[1-9]\d*$/.test(number))) return;
  return { ...standard, ...Object.fromEntries(entries.map(([count, number]) => [count, Number(number)])) };
}

function soak(
  command: string,
  { title, files, runner, each }: SoakTopic,
  wanted: Readonly<Record<string, number>>,
): boolean {
  const report = join(mkdtempSync(join(tmpdir(), "preamble-soak-")), "report.json");
  const { command: program, cwd, args, env, read } = runners[runner];
  const noLimit = runner === "journeys" ? "--timeout=0" : "--testTimeout=0";
  const began = Date.now();
  const { status } = spawnSync(
    program,
    [...args(report), ...files.map((file) => join(projectRoot, file)), noLimit],
    {
      cwd,
      stdio: "inherit",
      env: {
        ...process.env,
        ...env(report),
        ...Object.fromEntries(Object.entries(wanted).map(([name, number]) => [name, String(number)])),
        PREAMBLE_RUNS_SEED: seed,
      },
    },
  );
  const seconds = Math.round((Date.now() - began) / 1000);
  if (status !== 0) {
    process.stderr.write(`Something did not hold. Again: ${command}\n`);
    return false;
  }
  const { passed } = read(readFileSync(report, "utf8"));
  const line =
    `- ${new Date().toISOString().slice(0, 10)}, commit ${commit()}, \`${command}\`: ` +
    `${passed} ${title} held over ${each(wanted)} each, in ${seconds} s on ${availableParallelism()} cores.\n`;
  process.stdout.write(line);
  appendFileSync(join(projectRoot, "docs/soak.md"), line);
  return true;
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "--short", "HEAD"], { cwd: projectRoot, encoding: "utf8" }).trim();
}
