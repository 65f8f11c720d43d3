import { createRenderer, type Renderer } from "./render.ts";

// A bundler may load this module more than once in a process; the process has one thread for PDFs.
const held = globalThis as typeof globalThis & { preambleRenderer?: Renderer };

/** The PDF thread of this process. */
export function keepRenderer(workerFile: string): Renderer {
  held.preambleRenderer ??= createRenderer({ workerFile });
  return held.preambleRenderer;
}
