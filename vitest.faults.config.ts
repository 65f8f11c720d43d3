import { defineConfig } from "vitest/config";

/** What kills, fills and cuts the product as it is shipped: one file after another, as each needs the machine. */
export default defineConfig({
  test: {
    include: ["packages/dev/faults/**/*.test.ts"],
    globalSetup: ["packages/dev/faults/build.ts"],
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});
