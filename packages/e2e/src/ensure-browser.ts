import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { chromiumPath } from "./support/chromium-path.ts";

/** Finds a browser for the journeys, or gets one: Playwright's own, then, as root, the system's package. */
const minutes = 60_000;

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", timeout: 10 * minutes }).status === 0;

function hasBrowser(): boolean {
  return chromiumPath() !== undefined || existsSync(chromium.executablePath());
}

function getBrowser(): boolean {
  if (hasBrowser()) return true;
  if (run("playwright", ["install", "chromium"]) && hasBrowser()) return true;
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  return (
    mayInstall &&
    run("apt-get", ["update"]) &&
    run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"]) &&
    hasBrowser()
  );
}

if (!getBrowser()) {
  process.stderr.write(
    "No browser was found: install Chromium or Chrome, or set CHROMIUM_PATH to one, and run the tests again.\n",
  );
  process.exitCode = 1;
}
