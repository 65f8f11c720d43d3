import { document } from "@preamble/db/schema";
import { and, asc, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { fileHashSchema } from "./record-document.ts";

/**
 * When this clinic first issued the file with these very bytes, and under which code; null where it never did.
 * Whoever holds a file may ask, so the answer names neither the case nor the kind of paper. One file of many cases
 * has a code for each: the code asked about is answered with where it is one of them.
 */
export const verifyDocument = defineVerb({
  name: "documents.verify",
  effect: "read",
  roles: ["visitor", "patient"],
  input: z.strictObject({ sha256: fileHashSchema, documentId: z.uuid().optional() }),
  async run({ tx, actor, audit }, { sha256, documentId }) {
    const rows = await tx
      .select({ documentId: document.id, issuedAt: document.issuedAt })
      .from(document)
      .where(and(eq(document.clinicId, actor.clinicId), eq(document.sha256, sha256)))
      .orderBy(...(documentId ? [desc(eq(document.id, documentId))] : []), asc(document.issuedAt))
      .limit(1);
    await audit({ details: { count: rows.length } });
    return rows[0] ?? null;
  },
});
