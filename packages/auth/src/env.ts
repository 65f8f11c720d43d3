import { readEnv } from "@preamble/db/env";
import { z } from "zod";

const isHttps = (url: string | undefined): boolean => /^https:/i.test(url ?? "");

const schema = z
  .object({
    /** Set where a proxy of one's own stands before the apps and puts the caller's address last in X-Forwarded-For. */
    TRUSTED_PROXY: z.literal("1", { error: "must be 1, or not be set" }).optional(),
    NEXTAUTH_URL: z.string().optional(),
    PATIENT_URL: z.string().optional(),
  })
  // The apps themselves speak no TLS. Else each caller has the proxy's address, and no cookie is for https alone.
  .refine(({ TRUSTED_PROXY, ...urls }) => TRUSTED_PROXY || !Object.values(urls).some(isHttps), {
    path: ["TRUSTED_PROXY"],
    message: "must be 1 where NEXTAUTH_URL or PATIENT_URL is https: a proxy stands before the apps",
  });

type AuthEnv = z.output<typeof schema>;

/** Throws one error with a line for each fault. */
export const authEnv = (source: Readonly<Record<string, string | undefined>> = process.env): AuthEnv =>
  readEnv(schema, source);
