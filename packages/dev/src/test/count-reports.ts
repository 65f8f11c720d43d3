import { z } from "zod";

export type Counts = { readonly passed: number; readonly failed: number };

const vitestSchema = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightSchema = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Tests in a JSON report of vitest. Throws ZodError for another file. */
export function countVitest(report: string): Counts {
  const { numPassedTests, numFailedTests } = vitestSchema.parse(JSON.parse(report));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** Tests in a JSON report of Playwright; a flaky or skipped one has failed. Throws ZodError for another file. */
export function countPlaywright(report: string): Counts {
  const { expected, unexpected, flaky, skipped } = playwrightSchema.parse(JSON.parse(report)).stats;
  return { passed: expected, failed: unexpected + flaky + skipped };
}
