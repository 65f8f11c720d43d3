import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { projectRoot } from "./env.ts";

const rows = z
  .array(
    z
      .strictObject({
        id: z.string().regex(/^V\d+\.\d+\.\d+$/),
        level: z.union([z.literal(1), z.literal(2)]),
        asks: z.string().min(5),
        met: z.string().min(5).optional(),
        shown: z.string().optional(),
        open: z.string().min(5).optional(),
      })
      .refine(({ met, shown, open }) => open !== undefined || (met !== undefined && shown !== undefined)),
  )
  .parse(parse(readFileSync(join(projectRoot, "docs/asvs.yml"), "utf8")));

it("each requirement stands once, and is met and shown or says what is open", () => {
  const ids = rows.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(rows.flatMap(({ id, shown }) => (shown ? [[id, shown] as const] : [])))(
  "%s is shown by a file that exists: %s",
  (_, shown) => {
    expect(existsSync(join(projectRoot, shown))).toBe(true);
  },
);
