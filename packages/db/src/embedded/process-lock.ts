import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { EmbeddedPostgresError } from "./embedded-postgres-error.ts";

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** When a process began, so that a reused process number is not mistaken for it; "" when it is gone. */
function beginning(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")")).split(" ")[20] ?? "";
  } catch {
    if (process.platform === "linux") return "";
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/**
 * Takes the lock of a data folder for this process and returns its release. Throws EmbeddedPostgresError
 * while another live process holds it; a lock whose process has died is taken over.
 */
export function takeLock(file: string, dataDir: string): () => void {
  const mine = `${process.pid} ${beginning(process.pid)}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, mine, { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST") || attempt > 2) throw error;
    }
    const [pid = "", began = ""] = readFileSync(file, "utf8").split(" ");
    if (isAlive(Number(pid)) && beginning(Number(pid)) === began) {
      throw new EmbeddedPostgresError(`Preamble already runs on ${dataDir} (process ${pid}): stop it first.`);
    }
    rmSync(file, { force: true });
  }
}
