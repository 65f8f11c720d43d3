import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** The settings of whoever makes documents. */
export const renderSettings = {
  RENDER_WORKER: z
    .string()
    .default(() => path.join(process.cwd(), "node_modules/@preamble/documents/dist/render-worker.mjs"))
    .refine((file) => existsSync(file), {
      error: "must be the built PDF thread; build packages/documents first",
    }),
};
