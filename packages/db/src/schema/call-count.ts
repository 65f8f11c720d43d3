import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * The calls of one address or clinic in one minute, as all processes together counted them. Global, like
 * `throttle`.
 */
export const callCount = pgTable(
  "call_count",
  {
    minute: instant("minute").notNull(),
    subjectHash: text("subject_hash").notNull(),
    calls: integer("calls").notNull(),
  },
  (table) => [primaryKey({ columns: [table.minute, table.subjectHash] })],
);
