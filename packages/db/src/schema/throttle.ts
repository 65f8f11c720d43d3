import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns.ts";

/**
 * How often a secret was tried of late, by whom or for what. Global: it holds hashes and counts alone, and
 * an address is no clinic's.
 */
export const throttle = pgTable(
  "throttle",
  {
    subjectHash: text("subject_hash").primaryKey(),
    tries: integer("tries").notNull(),
    lastTryAt: instant("last_try_at").notNull(),
  },
  (table) => [index("throttle_by_last_try").on(table.lastTryAt)],
);
