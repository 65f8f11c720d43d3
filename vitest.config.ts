import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    globalSetup: ["packages/db/test/cluster.ts"],
    // A worker reads the modules of one file after another once; every database test has a database of its own.
    isolate: false,
    // Most of the time of a test goes to its database, so that a core left free for the runner is idle.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
