import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { KeptFor } from "@preamble/booking/kept-supply";
import type { VisitType } from "@preamble/booking/visit-types";
import { clinicId, instant, isNoLongerThanAVisit } from "./columns.ts";
import { location } from "./location.ts";
import { staffMember } from "./staff-member.ts";

/** Bookable time: instants, with the zone and the rule that made them. */
export const slot = pgTable(
  "slot",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    locationId: uuid("location_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    visitType: text("visit_type").$type<VisitType>().notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    /** Kept back for cases of at least this level until it is freed; null for everyone. */
    keptFor: text("kept_for").$type<KeptFor>(),
    freedAt: instant("freed_at"),
    timeZone: text("time_zone").notNull(),
    rule: text("rule").notNull(),
    /** Since when it is no longer offered: outside the hours or the plan now, or of a clinician who is away or has left. */
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    // One of them is offered; what was withdrawn may lie beside what a later plan put there.
    uniqueIndex("slot_offered")
      .on(table.clinicId, table.staffMemberId, table.startsAt)
      .where(sql`withdrawn_at is null`),
    foreignKey({
      columns: [table.clinicId, table.locationId],
      foreignColumns: [location.clinicId, location.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("slot_by_start").on(table.clinicId, table.startsAt, table.id),
    check("slot_order", sql`starts_at < ends_at`),
    check("slot_length", isNoLongerThanAVisit),
  ],
);
