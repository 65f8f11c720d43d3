import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

function procFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "latin1");
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  const { stdout } = spawnSync("ps", ["-ww", "-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() || undefined;
}

/**
 * When a process started, as text to compare for equality; undefined when it does not run (any more).
 * Together with the process id it tells a process from a later one that got the same id.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform !== "linux") return ps(pid, "lstart");
  const stat = procFile(pid, "stat");
  if (stat === undefined) return undefined;
  // The second field, a name in parentheses, may hold spaces: count from its end (state is 3rd, start time 22nd).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields[0] === "Z" ? undefined : fields[19];
}

/** The command line of a process, arguments parted by spaces. */
export function commandLine(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command") ?? "";
  return (procFile(pid, "cmdline") ?? "").replaceAll("\0", " ");
}
