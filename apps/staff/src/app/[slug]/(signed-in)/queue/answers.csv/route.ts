import { csvRoute } from "../../../../../server/csv-route.ts";

/** Every answer of the open cases, a line each. */
export const GET = csvRoute("answers");
