import { document } from "@preamble/db/schema";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { fileHashSchema } from "./record-document.ts";

/**
 * When this clinic first issued the file with these very bytes, and under which code; null where it never did.
 * Whoever holds a file may ask, so the answer names neither the case nor the kind of paper.
 */
export const verifyDocument = defineVerb({
  name: "documents.verify",
  effect: "read",
  roles: ["visitor", "patient"],
  input: z.strictObject({ sha256: fileHashSchema }),
  async run({ tx, actor, audit }, { sha256 }) {
    const rows = await tx
      .select({ documentId: document.id, issuedAt: document.issuedAt })
      .from(document)
      .where(and(eq(document.clinicId, actor.clinicId), eq(document.sha256, sha256)))
      .orderBy(asc(document.issuedAt))
      .limit(1);
    await audit({ action: "documents.verify", details: { count: rows.length } });
    return rows[0] ?? null;
  },
});
