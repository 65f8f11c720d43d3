import { z } from "zod";

/** The settings of the bare app; a build has none. */
export const bareEnv = () => z.object({ BARE_DATABASE_URL: z.url() }).parse(process.env);
