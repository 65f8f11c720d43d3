import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { cases } from "./case.ts";
import { clinicId, instant, isOneOf } from "./columns.ts";
import { staffMember } from "./staff-member.ts";
import { triage } from "./triage.ts";

export const verdicts = ["agree", "override"] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * A clinician's signed verdict on one triage. Locked once written: a second signature and addenda are all
 * that follow. A review that waits for its second signature has not changed the level in force.
 */
export const review = pgTable(
  "review",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull().defaultRandom(),
    caseId: uuid("case_id").notNull(),
    triageId: uuid("triage_id").notNull(),
    staffMemberId: uuid("staff_member_id").notNull(),
    verdict: text("verdict").$type<Verdict>().notNull(),
    /** The level that the clinician holds right. */
    levelRank: smallint("level_rank").notNull(),
    /** The level in force when it was signed. */
    fromRank: smallint("from_rank").notNull(),
    reason: text("reason"),
    /** When the clinician spoke with the patient; null where they did not. */
    spokeAt: instant("spoke_at"),
    needsSecond: boolean("needs_second").notNull().default(false),
    signedAt: instant("signed_at").notNull(),
    secondSignerId: uuid("second_signer_id"),
    secondSignedAt: instant("second_signed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({ columns: [table.clinicId, table.triageId], foreignColumns: [triage.clinicId, triage.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    foreignKey({
      columns: [table.clinicId, table.secondSignerId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("review_by_case").on(table.clinicId, table.caseId, table.signedAt),
    check("review_verdict", isOneOf("verdict", verdicts)),
    check("review_level", sql`level_rank between 0 and 5 and from_rank between 0 and 5`),
    check("review_agrees_with_the_level", sql`(verdict = 'agree') = (level_rank = from_rank)`),
    check("review_reason", sql`verdict = 'agree' or length(trim(coalesce(reason, ''))) > 0`),
    check(
      "review_lowered_urgent",
      sql`level_rank >= from_rank or from_rank < 4 or (needs_second and spoke_at is not null)`,
    ),
    check("review_second_signer", sql`second_signer_id <> staff_member_id`),
    check("review_second_signature", sql`(second_signer_id is null) = (second_signed_at is null)`),
  ],
);
