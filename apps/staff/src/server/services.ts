import { keepServices } from "@preamble/api/keep-services";
import { createRenderer, type Renderer } from "@preamble/documents/render";
import { staffEnv } from "../env.ts";

/** This process's connections. */
export const services = () => keepServices(staffEnv().DATABASE_URL);

// A bundler may load this module more than once in a process; the process has one thread for PDFs.
const held = globalThis as typeof globalThis & { staffRenderer?: Renderer };

/** The PDF thread of this process. */
export function renderer(): Renderer {
  held.staffRenderer ??= createRenderer({ workerFile: staffEnv().RENDER_WORKER });
  return held.staffRenderer;
}
