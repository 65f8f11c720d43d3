import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { type DocumentKind, documentKinds } from "../document-kinds.ts";
import { cases } from "./case.ts";
import { clinicId, instant, isOneOf } from "./columns.ts";
import { staffMember } from "./staff-member.ts";

/** Append-only: a file that was issued, known by its hash. The file itself is not kept. */
export const document = pgTable(
  "document",
  {
    clinicId: clinicId(),
    id: uuid("id").notNull(),
    kind: text("kind").$type<DocumentKind>().notNull(),
    sha256: text("sha256").notNull(),
    /** null: it is about several cases. */
    caseId: uuid("case_id"),
    /** null: the patient took it. */
    staffMemberId: uuid("staff_member_id"),
    issuedAt: instant("issued_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clinicId, table.id] }),
    foreignKey({ columns: [table.clinicId, table.caseId], foreignColumns: [cases.clinicId, cases.id] }),
    foreignKey({
      columns: [table.clinicId, table.staffMemberId],
      foreignColumns: [staffMember.clinicId, staffMember.id],
    }),
    index("document_by_case").on(table.clinicId, table.caseId, table.issuedAt),
    index("document_by_hash").on(table.clinicId, table.sha256, table.issuedAt),
    check("document_kind", isOneOf("kind", documentKinds)),
    check("document_sha256", sql`sha256 ~ '^[0-9a-f]{64}$'`),
    check("document_case", sql`case_id is not null or kind = 'day-summaries'`),
  ],
);
