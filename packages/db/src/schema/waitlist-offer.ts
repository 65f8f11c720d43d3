import { foreignKey, index, pgTable, primaryKey, smallint, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt, instant } from "./columns.ts";
import { slot } from "./slot.ts";
import { waitlistEntry } from "./waitlist-entry.ts";

/**
 * A freed slot that someone on the waitlist was told of, once each time that it was freed. Until it expires nobody of the same level or a
 * milder one may take the slot who was not told. Immutable: who has the slot the appointment says.
 */
export const waitlistOffer = pgTable(
  "waitlist_offer",
  {
    clinicId: clinicId(),
    entryId: uuid("entry_id").notNull(),
    slotId: uuid("slot_id").notNull(),
    caseLevelRank: smallint("case_level_rank").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.entryId, table.slotId, table.expiresAt] }),
    foreignKey({
      columns: [table.clinicId, table.entryId],
      foreignColumns: [waitlistEntry.clinicId, waitlistEntry.id],
    }),
    foreignKey({ columns: [table.clinicId, table.slotId], foreignColumns: [slot.clinicId, slot.id] }),
    index("waitlist_offer_by_slot").on(table.clinicId, table.slotId, table.expiresAt),
  ],
);
