import { csvRoute } from "../../../../../server/csv-route.ts";

/** The open cases as a table for a spreadsheet. */
export const GET = csvRoute("queue");
