import { openServices } from "@preamble/api/services";
import { createRenderer, type Renderer } from "@preamble/documents/render";
import { staffEnv } from "../env.ts";

type Process = { staffServices?: ReturnType<typeof openServices>; staffRenderer?: Renderer };

// A bundler may load this module more than once in a process; the process has one pool and one thread.
const held = globalThis as typeof globalThis & Process;

/** The services of this process, opened on first use; a failed opening is tried again by the next caller. */
export function services(): ReturnType<typeof openServices> {
  held.staffServices ??= openServices(staffEnv().DATABASE_URL).catch((fault: unknown) => {
    delete held.staffServices;
    throw fault;
  });
  return held.staffServices;
}

/** The PDF thread of this process. */
export function renderer(): Renderer {
  held.staffRenderer ??= createRenderer({ workerFile: staffEnv().RENDER_WORKER });
  return held.staffRenderer;
}
