import { z } from "zod";

/** By a socket the address has no host, which a URL may not be without. */
export const urlOf = (address: string): URL | null => URL.parse(address.replace("@/", "@localhost/"));

const webAddress = (whose: string, example: string) =>
  z.url({
    protocol: /^https?$/,
    error: `must be the address that ${whose} open, such as https://${example}.example.org`,
  });

/** What `SMTP_URL` says where no mail is to go out. */
export const noMail = "none";

/** The settings that more than one part reads, for the schema of each. */
export const settings = {
  /** A PostgreSQL 15 or newer. */
  DATABASE_URL: z
    .string("must be a postgres:// address")
    .refine((address) => /^postgres(ql)?:$/.test(urlOf(address)?.protocol ?? ""), {
      error: "must be a postgres:// address",
    }),
  /** Where mail goes out; "none": messages are kept for reading in the database, and nobody is alerted. */
  SMTP_URL: z
    .literal(noMail)
    .or(z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address, or none" })),
  /** Whom mail comes from: an address, alone or after a name. */
  MAIL_FROM: z.string().regex(/@/, "must hold a mail address"),
  /** The address that patients open: mail and the code on a document lead there. */
  PATIENT_URL: webAddress("patients", "intake"),
  /** The address that staff open; https makes the session cookie a secure one. */
  NEXTAUTH_URL: webAddress("staff", "staff"),
  /** Set by `pnpm start` for its parts, which take a database's password as it is, and boot without SMTP_URL. */
  PREAMBLE_DEMO: z.literal("1", { error: "must be 1, or not be set" }),
};

/** Whom mail comes from where nobody said. */
export const madeUpSender = "Preamble <no-reply@example.org>";

/** A port's number. */
export const port = z.coerce
  .number("must be a port")
  .int("must be a port")
  .min(1, "must be a port")
  .max(65_535, "must be a port");

/** The settings of whoever opens a database, or starts one of its own. */
export const databaseSettings = {
  /** Unset, an embedded one is started in the data folder. */
  DATABASE_URL: settings.DATABASE_URL.optional(),
  PREAMBLE_DATA_DIR: z.string().default(".data"),
};

/** Hosts that are talked to without TLS. */
export const privateHosts = {
  /** With commas between; they are reached over a network of this machine's own. */
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

/** Reads settings group by group. Throws one error with a line for each fault of any of them. */
export function requireEach(groups: readonly (() => unknown)[]): void {
  const faults = groups.flatMap((read) => {
    try {
      read();
      return [];
    } catch (fault) {
      return fault instanceof Error ? fault.message.split("\n") : ["The settings could not be read."];
    }
  });
  if (faults.length > 0) throw new Error([...new Set(faults)].join("\n"));
}
