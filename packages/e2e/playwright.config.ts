import { defineConfig } from "@playwright/test";
import { launchOptions } from "./src/support/launch-options.ts";

// Chosen once, so that every process of the run knows the same.
process.env["PREAMBLE_RUNS_SEED"] ??= String(Date.now() % 2 ** 31);
// The patients of all journeys come from one address.
process.env["CALLS_PER_ADDRESS"] = "100000";
process.env["STARTS_PER_ADDRESS"] = "10000";

/** Journeys in a real browser against the production builds, on a database of their own. */
export default defineConfig({
  testDir: "tests",
  globalSetup: "./src/support/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  // A browser on a busy machine may stall once. The run names what needed the second try, so that it is mended.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: process.env["E2E_REPORT"] ?? "test-results/report.json" }]],
  use: {
    browserName: "chromium",
    launchOptions,
    locale: "en-US",
    actionTimeout: 15_000,
    timezoneId: "America/New_York",
    // A trace of every journey takes a third of the run; `--trace on` records those that are asked for.
    trace: "off",
    screenshot: "only-on-failure",
  },
});
