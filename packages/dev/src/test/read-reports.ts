import { z } from "zod";

/** How many tests passed, the names of those that did not, and of those that passed at a second try only. */
export type Outcome = {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly flaky: readonly string[];
};

const vitestSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Tests in a JSON report of vitest; a file that could not be read has failed. Throws ZodError for another file. */
export function readVitest(report: string): Outcome {
  const files = vitestSchema.parse(JSON.parse(report)).testResults;
  const tests = files.flatMap(({ name, status, assertionResults }) =>
    status === "failed" && assertionResults.length === 0
      ? [{ fullName: name, status }]
      : assertionResults.map((test) => ({ fullName: `${name} › ${test.fullName}`, status: test.status })),
  );
  const failed = tests.filter(({ status }) => status !== "passed").map(({ fullName }) => fullName);
  return { passed: tests.length - failed.length, failed, flaky: [] };
}

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.enum(["expected", "unexpected", "flaky", "skipped"]) })),
});
const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
type Suite = z.infer<typeof suiteSchema>;

const specsOf = ({ specs, suites = [] }: Suite): z.infer<typeof specSchema>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** Tests in a JSON report of Playwright; a skipped one has failed. Throws ZodError for another file. */
export function readPlaywright(report: string): Outcome {
  const { suites } = z.object({ suites: z.array(suiteSchema) }).parse(JSON.parse(report));
  const specs = suites.flatMap(specsOf);
  const named = (...statuses: readonly string[]) =>
    specs
      .filter(({ tests }) => tests.some(({ status }) => statuses.includes(status)))
      .map(({ file, title }) => `${file} › ${title}`);
  const failed = named("unexpected", "skipped");
  return { passed: specs.length - failed.length, failed, flaky: named("flaky") };
}
