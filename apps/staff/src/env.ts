import path from "node:path";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Signs the session cookie of staff. */
  STAFF_SECRET: z.string().min(32),
  /** The address that staff see, for next-auth; https makes the cookie a secure one. */
  NEXTAUTH_URL: z.url().optional(),
  RENDER_WORKER: z
    .string()
    .min(1)
    .default(() => path.join(process.cwd(), "node_modules/@preamble/documents/dist/render-worker.mjs")),
});

/** This app's settings, read when first needed: a build has none. Throws one error with a line for each fault. */
export function staffEnv(source: Readonly<Record<string, string | undefined>> = process.env) {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new Error(
    parsed.error.issues.map(({ path: at, message }) => `${at.join(".")}: ${message}`).join("\n"),
  );
}
