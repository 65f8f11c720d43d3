import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["packages/*/{src,test}/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    globalSetup: ["packages/db/test/cluster.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
