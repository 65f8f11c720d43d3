import { z } from "zod";

const schema = z.object({
  /** A PostgreSQL 15 or newer of one's own; unset, an embedded one is started in the data folder. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PREAMBLE_DATA_DIR: z.string().min(1).default(".data"),
});

/** This package's settings. Throws one error with a line for each fault. */
export function databaseEnv(source: Readonly<Record<string, string | undefined>> = process.env) {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
}
