import { auditEvent } from "@preamble/db/schema";
import { and, desc, eq, lt } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const pageSize = 100;

/** The audit trail, newest first: ids and codes, no clinical text. */
export const listAudit = defineVerb({
  name: "audit.list",
  effect: "read",
  roles: ["auditor", "clinic-admin"],
  input: z.strictObject({ before: z.int().min(1).optional() }),
  async run({ tx, actor, audit }, { before }) {
    const rows = await tx
      .select()
      .from(auditEvent)
      .where(
        and(eq(auditEvent.clinicId, actor.clinicId), before ? lt(auditEvent.sequence, before) : undefined),
      )
      .orderBy(desc(auditEvent.sequence))
      .limit(pageSize);
    await audit({ action: "audit.list", details: { count: rows.length } });
    return rows.map(({ clinicId: _clinic, ...row }) => row);
  },
});
