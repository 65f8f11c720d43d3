import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { goalLine, type Report, tableText } from "./report.ts";
import type { Topic } from "./topics/topic.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const page = new URL("../../../docs/benchmarks.md", import.meta.url);

/** Puts a topic's figures into docs/benchmarks.md in the place of its last ones. */
export function record(topic: Topic, report: Report): void {
  const section = sectionOf(topic, report);
  writeFileSync(page, withSection(readFileSync(page, "utf8"), topic.title, section));
}

/** The page with the section under this title replaced, or added at its end. */
export function withSection(text: string, title: string, section: string): string {
  const [intro = "", ...sections] = text.split(/^(?=## )/m);
  const others = sections.map((old) => (old.startsWith(`## ${title}\n`) ? section : old));
  if (!others.includes(section)) others.push(section);
  return [intro, ...others].map((part) => part.trimEnd()).join("\n\n") + "\n";
}

function sectionOf({ name, title, method, packages }: Topic, report: Report): string {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores (${cpu?.model.trim()}), Node ${process.versions.node}`;
  return [
    `## ${title}`,
    ...method,
    `\`pnpm bench ${name}\` on ${date} at commit ${commit(packages)}: ${machine}; ${report.plan}.`,
    tableText(report),
    report.goals.map((goal) => `- ${goalLine(goal)}`).join("\n"),
  ].join("\n\n");
}

function commit(packages: readonly string[]): string {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
  const folders = packages.map((name) => `packages/${name}`);
  const changed = git("status", "--porcelain", "--untracked-files=no", "--", ...folders) !== "";
  return `${git("rev-parse", "--short", "HEAD")}${changed ? " with changes not committed" : ""}`;
}
