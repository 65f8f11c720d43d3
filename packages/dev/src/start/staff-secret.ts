import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What signs the demo's staff cookies: made at the first start and kept, so that a restart signs nobody out. */
export function staffSecret(dataDir: string): string {
  const file = join(dataDir, "staff-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}
