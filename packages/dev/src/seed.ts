import { parseArgs } from "node:util";
import { clinicBySlug } from "@preamble/auth/clinic-by-slug";
import { openServices } from "@preamble/api/services";
import { migrate } from "@preamble/db/migrate";
import { startEnv } from "./env.ts";
import { addCases } from "./seed/add-cases.ts";
import { demoSlug } from "./seed/demo-clinic.ts";
import { seedDemo } from "./seed/seed-demo.ts";
import { makeDataFolder } from "./start/make-data-folder.ts";
import { openDatabase } from "./start/open-database.ts";

const mostCases = 10_000_000;

/** `--cases N`: how many cases the demo clinic is to have; null leaves it as it is. */
function casesWanted(): number | null {
  const { values } = parseArgs({ options: { cases: { type: "string" } } });
  if (values.cases === undefined) return null;
  const wanted = Number(values.cases);
  if (Number.isInteger(wanted) && wanted > 0 && wanted <= mostCases) return wanted;
  throw new Error(`--cases is a whole number up to ${mostCases.toLocaleString("en")}.`);
}

/** Puts the demo clinic into the database of the settings, where it is not there yet, and adds cases to it. */
async function seed(): Promise<string> {
  const cases = casesWanted();
  const env = startEnv();
  makeDataFolder(env.PREAMBLE_DATA_DIR);
  const database = await openDatabase(env);
  try {
    await migrate(database.url);
    const services = await openServices(database.url);
    try {
      const say = (line: string) => process.stdout.write(`${line}\n`);
      const options = { now: new Date(), more: 300, seed: env.PREAMBLE_SEED, say };
      const made = await seedDemo(services, database.url, options);
      const home = await clinicBySlug(services.database, demoSlug);
      if (cases !== null && home) {
        say(`Adding cases up to ${cases.toLocaleString("en")}`);
        await addCases(database.url, home.id, { ...options, cases });
      }
      return made ? "The demo clinic is there." : "The demo clinic was there already.";
    } finally {
      await services.close();
    }
  } finally {
    await database.stop();
  }
}

try {
  process.stdout.write(`${await seed()}\n`);
} catch (fault) {
  process.stderr.write(`${fault instanceof Error ? fault.message : "The demo clinic could not be made."}\n`);
  process.exitCode = 1;
}
