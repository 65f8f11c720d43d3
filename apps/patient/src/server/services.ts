import { openServices } from "@preamble/api/services";
import { env } from "../env.ts";

type Opened = ReturnType<typeof openServices>;

const kept = globalThis as typeof globalThis & { preambleServices?: Opened };

/** This process's connections, opened with the first request; a failed opening is tried again by the next. */
export function services(): Opened {
  kept.preambleServices ??= openServices(env().DATABASE_URL).catch((fault: unknown) => {
    delete kept.preambleServices;
    throw fault;
  });
  return kept.preambleServices;
}
