import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";

/** A user of the operating system to run a program as. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

function lookUp(name: string): SystemUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((what) => spawnSync("id", [what, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { name, uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

/**
 * Who PostgreSQL runs as: undefined means as ourselves. PostgreSQL refuses to run as root, so root hands it to the
 * owner of the files that are there, or else to an unprivileged user that the system already has.
 */
export function postgresUser(cluster: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const files = statSync(cluster, { throwIfNoEntry: false });
  if (files && files.uid !== 0) return { name: `number ${files.uid}`, uid: files.uid, gid: files.gid };
  for (const name of ["postgres", "_postgres", "nobody"]) {
    const user = lookUp(name);
    if (user) return user;
  }
  return undefined;
}

/** Whether the user reaches a folder through every folder above it. */
export function canEnter(folder: string, user: SystemUser): boolean {
  const { uid, gid } = user;
  return spawnSync("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], { uid, gid, cwd: "/" }).status === 0;
}
