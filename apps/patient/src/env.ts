import { readEnv } from "@preamble/db/env";
import { renderSettings } from "@preamble/documents/env";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "must be the address of a PostgreSQL database" }),
  ...renderSettings,
});

/** This app's settings; a build has none. Throws one error with a line for each that is missing or wrong. */
export const env = () => readEnv(schema, process.env);
