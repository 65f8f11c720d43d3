import { spawn } from "node:child_process";
import type { SystemUser } from "./system-user.ts";

/**
 * How every PostgreSQL program is started: from a folder that any user may be in, in English, and blind to the
 * PG* variables and the language of whoever starts Preamble.
 */
export function programOptions(user: SystemUser | undefined) {
  const env = { PATH: process.env.PATH ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" };
  return user ? { cwd: "/", env, uid: user.uid, gid: user.gid } : { cwd: "/", env };
}

/** Runs a program to its end; rejects only when it cannot be started at all. */
export async function runProgram(file: string, args: string[], user: SystemUser | undefined, input = "") {
  const child = spawn(file, args, programOptions(user));
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  // A program that ends before it has read its input says why in its output.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  return new Promise<{ ok: boolean; output: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}
