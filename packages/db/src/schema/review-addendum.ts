import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { clinicId, createdAt } from "./columns.ts";
import { review } from "./review.ts";
import { staffMember } from "./staff-member.ts";

/** What was added to a signed review, which itself stays as it was signed. */
export const reviewAddendum = pgTable(
  "review_addendum",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    reviewId: uuid("review_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    text: text("text").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.reviewId], foreignColumns: [review.clinicId, review.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("review_addendum_by_review").on(table.clinicId, table.reviewId, table.createdAt),
    check("review_addendum_text", sql`length(trim(text)) > 0`),
  ],
);
