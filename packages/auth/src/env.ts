import { readEnv } from "@preamble/db/env";
import { z } from "zod";

const schema = z.object({
  /** Set where a proxy of one's own stands before the apps and puts the caller's address last in X-Forwarded-For. */
  TRUSTED_PROXY: z.literal("1", { error: "must be 1, or not be set" }).optional(),
});

export type AuthEnv = z.output<typeof schema>;

/** Throws one error with a line for each fault. */
export const authEnv = (source: Readonly<Record<string, string | undefined>> = process.env): AuthEnv =>
  readEnv(schema, source);
