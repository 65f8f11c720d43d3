import { UnsafeServerError } from "@preamble/db/require-safe-server";
import { measurePool } from "./measure-database.ts";
import { openServices } from "./services.ts";

type Opened = ReturnType<typeof openServices>;

// A bundler may load this module more than once in a process; the process has one pool.
const held = globalThis as typeof globalThis & { preambleServices?: Opened };

/**
 * The connections of this process, opened with the first call; a failed opening is tried again by the next.
 * Ends the process where the database is no safe one.
 */
export function keepServices(url: string): Opened {
  held.preambleServices ??= openMeasured(url).catch((fault: unknown) => {
    delete held.preambleServices;
    if (!(fault instanceof UnsafeServerError)) throw fault;
    console.error(fault.message);
    process.exit(1);
  });
  return held.preambleServices;
}

async function openMeasured(url: string): ReturnType<typeof openServices> {
  const services = await openServices(url);
  measurePool(services.database);
  return services;
}

/** Closes what was opened, if it was. */
export async function closeServices(): Promise<void> {
  await (await held.preambleServices)?.close();
}
