import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { childEnv, projectRoot } from "../env.ts";
import { exitWithParent } from "./launch-part.ts";

const runBuild = fileURLToPath(new URL("run-build.ts", import.meta.url));
const apps = ["--filter=@preamble/patient", "--filter=@preamble/staff"];
const tickEvery = 15_000;

/** Builds both apps, or takes them from the cache where nothing changed. */
export function buildApps(
  log: string,
  say: (line: string) => void,
): { done: Promise<void>; abort(): Promise<void> } {
  const output = openSync(log, "w");
  const began = Date.now();
  const child = spawn(process.execPath, ["--import", exitWithParent, runBuild, "run", "build", ...apps], {
    cwd: projectRoot,
    env: childEnv({ TURBO_UI: "false" }),
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  closeSync(output);
  const ticking = setInterval(
    () => say(`  still building, ${Math.round((Date.now() - began) / 1000)} s`),
    tickEvery,
  );
  const ended = once(child, "exit").finally(() => clearInterval(ticking));
  return {
    done: ended.then(([code]) => {
      if (code === 0) return;
      const end = readFileSync(log, "utf8").trim().split("\n").slice(-40).join("\n");
      throw new Error(`${end}\n\nThe apps could not be built; the whole output is in ${log}.`);
    }),
    async abort() {
      child.kill("SIGTERM");
      await ended.catch(() => {});
    },
  };
}
