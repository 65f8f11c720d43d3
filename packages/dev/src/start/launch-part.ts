import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { once } from "node:events";
import { childEnv } from "../env.ts";

export const exitWithParent = new URL("exit-with-parent.ts", import.meta.url).href;

export type Part = { readonly name: string; readonly process: ChildProcess; stop(): Promise<void> };

/**
 * Runs one part of the product on Node, in a process group of its own: the terminal's ctrl-C must not
 * reach it before its turn to stop. `onDeath` gets one sentence when it ends without being asked to.
 */
export function launchPart(
  {
    name,
    args,
    cwd,
    env,
    log,
    stopLimit,
  }: {
    name: string;
    args: readonly string[];
    cwd: string;
    env: Readonly<Record<string, string>>;
    log: string;
    /** How long it may take to stop before it is killed. */
    stopLimit: number;
  },
  onDeath: (sentence: string) => void,
): Part {
  const output = openSync(log, "w");
  const child = spawn(process.execPath, ["--import", exitWithParent, ...args], {
    cwd,
    env: childEnv({ NODE_ENV: "production", ...env }),
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  closeSync(output);
  let asked = false;
  child.once("error", (fault) => onDeath(`The ${name} could not be run: ${fault.message}.`));
  child.once("exit", (code, signal) => {
    if (asked) return;
    onDeath(`The ${name} stopped by itself (${signal ?? `exit ${code}`}); its log is ${log}.`);
  });
  return {
    name,
    process: child,
    async stop() {
      asked = true;
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const killer = setTimeout(() => child.kill("SIGKILL"), stopLimit);
      await ended;
      clearTimeout(killer);
    },
  };
}
