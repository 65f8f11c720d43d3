import { index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { WeeklyHours } from "@preamble/booking/clinic-hours";
import { clinicId } from "./columns.ts";

export const location = pgTable(
  "location",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    name: text("name").notNull(),
    /** As it stands on a letter, a line each. */
    address: text("address"),
    hours: jsonb("hours").$type<WeeklyHours>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    index("location_by_name").on(table.clinicId, table.name, table.id),
  ],
);
