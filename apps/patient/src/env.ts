import { z } from "zod";

const schema = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) });

/** Read when the first request comes: a build has no database. */
export const env = () => schema.parse(process.env);
