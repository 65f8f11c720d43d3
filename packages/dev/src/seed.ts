import { openServices } from "@preamble/api/services";
import { migrate } from "@preamble/db/migrate";
import { startEnv } from "./env.ts";
import { seedDemo } from "./seed/seed-demo.ts";
import { makeDataFolder } from "./start/make-data-folder.ts";
import { openDatabase } from "./start/open-database.ts";

/** Puts the demo clinic into the database of the settings, where it is not there yet. */
async function seed(): Promise<string> {
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
