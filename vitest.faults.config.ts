import { defineConfig } from "vitest/config";

/** What promises something within a second or ten, and so needs the machine for itself. */
const timed = ["packages/dev/faults/drain.test.ts", "packages/dev/faults/routes.test.ts"];
const limits = { testTimeout: 180_000, hookTimeout: 120_000 };

/** What kills, fills and cuts the product as it is shipped: two files at a time, then those that measure. */
export default defineConfig({
  test: {
    globalSetup: ["packages/dev/faults/build.ts"],
    projects: [
      {
        test: {
          ...limits,
          name: "faults",
          include: ["packages/dev/faults/**/*.test.ts"],
          exclude: timed,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      { test: { ...limits, name: "timed", include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
