import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clinic } from "./clinic.ts";
import { clinicId, createdAt } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** A way to narrow the queue that someone named, for themselves or for everyone here. */
export const savedView = pgTable(
  "saved_view",
  {
    clinicId: clinicId().references(() => clinic.id),
    id: uuid("id").notNull().defaultRandom(),
    /** null: the whole clinic's. */
    staffMemberId: uuid("staff_member_id"),
    name: text("name").notNull(),
    /** Codes and ids of members and locations, nothing of a patient. */
    filter: jsonb("filter").$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("saved_view_by_name").on(table.clinicId, table.name, table.id),
    check("saved_view_name", sql`length(trim(name)) > 0`),
  ],
);
