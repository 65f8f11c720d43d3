import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../src/env.ts";
import type { AppName } from "./routes-of.ts";

const manifest = "functions-config-manifest.json";

/** A folder with the built app as it would be had its source no proxy.ts: Next finds none and runs none. */
export function withoutProxy(app: AppName): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "preamble-without-proxy-"));
  const source = join(projectRoot, "apps", app);
  mkdirSync(join(folder, ".next", "server"), { recursive: true });
  link(source, folder, [".next", "src"]);
  link(join(source, ".next"), join(folder, ".next"), ["server", "cache"]);
  link(join(source, ".next", "server"), join(folder, ".next", "server"), [manifest]);
  writeFileSync(join(folder, ".next", "server", manifest), JSON.stringify({ version: 1, functions: {} }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function link(from: string, to: string, left: readonly string[]): void {
  for (const name of readdirSync(from)) {
    if (!left.includes(name)) symlinkSync(join(from, name), join(to, name));
  }
}
