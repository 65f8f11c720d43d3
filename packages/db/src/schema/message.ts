import { index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt, instant } from "./columns.ts";

/** Mail that is to be sent, was sent, or is kept for reading where no mail server is set. */
export const message = pgTable(
  "message",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    kind: text("kind").$type<"emergency-alert" | "escalation">().notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    index().on(table.clinicId, table.createdAt, table.id),
  ],
);
