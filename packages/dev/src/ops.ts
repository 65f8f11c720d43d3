import { migrate } from "@preamble/db/migrate";
import { readEnv } from "@preamble/db/env";
import { z } from "zod";

/** `pnpm ops VERB`: what a person who runs Preamble does to its database. */
const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// address" }),
});

const verbs: Readonly<Record<string, (url: string) => Promise<void>>> = {
  migrate: async (url) => {
    await migrate(url);
    process.stdout.write("The database has every migration of this version.\n");
  },
};

const [name = ""] = process.argv.slice(2);
const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;

try {
  if (!verb) throw new Error(`Usage: pnpm ops ${Object.keys(verbs).join("|")}`);
  await verb(readEnv(settings, process.env).DATABASE_URL);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : "It could not be done."}\n`);
  process.exitCode = 1;
}
