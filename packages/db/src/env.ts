import { z } from "zod";

/** The settings of the database, for the schema of whoever opens one. */
export const databaseSettings = {
  /** A PostgreSQL 15 or newer of one's own; unset, an embedded one is started in the data folder. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }).optional(),
  PREAMBLE_DATA_DIR: z.string().default(".data"),
};

/** Of what a process talks to. */
export const privateHosts = {
  /** Hosts, with commas between, that are reached over a network of this machine's own, and so without TLS. */
  PRIVATE_HOSTS: z
    .string()
    .default("")
    .transform((list) =>
      list
        .split(",")
        .map((host) => host.trim())
        .filter(Boolean),
    ),
};

/** Settings read from an environment; blank is unset. Throws one error with a line for each fault. */
export function readEnv<Schema extends z.ZodObject>(
  schema: Schema,
  source: Readonly<Record<string, string | undefined>>,
): z.output<Schema> {
  // Each by its name: to list an environment takes longer than a request may.
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, source[name] === "" ? undefined : source[name]]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
}
