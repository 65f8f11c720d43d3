import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { newFolder } from "./database-server.ts";

const size = "192m";

/** A disk of its own that can be filled to the last byte; null where this account may not mount one. */
export function mountSmallDisk(): { folder: string; fill(): void; free(): void; unmount(): void } | null {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  const disk = join(folder, "disk");
  mkdirSync(disk);
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=755`, "preamble", disk]);
  if (status !== 0) return null;
  const [ballast, home] = [join(disk, "ballast"), join(disk, "server")];
  mkdirSync(home);
  return {
    folder: home,
    fill() {
      const file = openSync(ballast, "a");
      for (const step of [1024 * 1024, 4096]) {
        try {
          for (;;) writeSync(file, Buffer.alloc(step));
        } catch {
          // Nothing more of this size fits.
        }
      }
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
    unmount() {
      spawnSync("umount", ["--lazy", disk]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
