import { readEnv, settings } from "@preamble/db/env";
import { renderSettings } from "@preamble/documents/env";
import { z } from "zod";

const schema = z.object({
  DATABASE_URL: settings.DATABASE_URL,
  ...renderSettings,
});

/** This app's settings; a build has none. Throws one error with a line for each that is missing or wrong. */
export const patientEnv = () => readEnv(schema, process.env);
