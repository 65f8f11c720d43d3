import { auditEvent, auditSeal, staffMember } from "@preamble/db/schema";
import { and, desc, eq, getTableColumns, inArray, lt } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const pageSize = 100;

/**
 * The audit trail, newest first, each row with its seal once it has one and the member by name: else ids and codes,
 * no clinical text.
 */
export const listAudit = defineVerb({
  name: "audit.list",
  effect: "read",
  roles: ["auditor", "clinic-admin"],
  input: z.strictObject({ before: z.int().min(1).optional() }),
  async run({ tx, actor, audit }, { before }) {
    const rows = await tx
      .select({ ...getTableColumns(auditEvent), member: staffMember.name })
      .from(auditEvent)
      .leftJoin(
        staffMember,
        and(eq(staffMember.clinicId, auditEvent.clinicId), eq(staffMember.id, auditEvent.actorId)),
      )
      .where(
        and(eq(auditEvent.clinicId, actor.clinicId), before ? lt(auditEvent.sequence, before) : undefined),
      )
      .orderBy(desc(auditEvent.sequence))
      .limit(pageSize);
    const seals = await tx
      .select({ sequence: auditSeal.sequence, position: auditSeal.position })
      .from(auditSeal)
      .where(
        and(
          eq(auditSeal.clinicId, actor.clinicId),
          inArray(
            auditSeal.sequence,
            rows.map(({ sequence }) => sequence),
          ),
        ),
      );
    const sealOf = new Map(seals.map(({ sequence, position }) => [sequence, position]));
    await audit({ action: "audit.list", details: { count: rows.length } });
    return rows.map(({ clinicId: _clinic, ...row }) => ({ ...row, seal: sealOf.get(row.sequence) ?? null }));
  },
});
