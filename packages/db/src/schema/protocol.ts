import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { ProtocolContent } from "@preamble/domain/content/protocol-content";
import { createdAt } from "./columns.ts";

/** One published version of the clinical content. Global and immutable, found by its hash. */
export const protocol = pgTable("protocol", {
  hash: text("hash").primaryKey(),
  version: text("version").notNull(),
  content: jsonb("content").$type<ProtocolContent>().notNull(),
  createdAt: createdAt(),
});
