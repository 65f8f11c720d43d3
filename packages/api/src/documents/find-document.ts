import { document } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

/**
 * When this clinic issued a document under the code that is printed on it; null where it never did. The code
 * says nothing of what now stands on the paper, and the answer names neither the case nor the kind of paper.
 */
export const findDocument = defineVerb({
  name: "documents.find",
  effect: "read",
  roles: ["visitor", "patient"],
  input: z.strictObject({ documentId: z.uuid() }),
  async run({ tx, actor, audit }, { documentId }) {
    const [found] = await tx
      .select({ issuedAt: document.issuedAt })
      .from(document)
      .where(and(eq(document.clinicId, actor.clinicId), eq(document.id, documentId)));
    await audit({ action: "documents.find", details: { count: found ? 1 : 0 } });
    return found ?? null;
  },
});
