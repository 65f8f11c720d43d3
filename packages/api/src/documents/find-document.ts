import { document } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/**
 * When this clinic issued a document under the code that is printed on it; not_found where it never did. The code
 * says nothing of what now stands on the paper, and the answer names neither the case nor the kind of paper.
 */
export const findDocument = defineVerb({
  name: "documents.find",
  effect: "read",
  roles: ["visitor", "patient"],
  input: z.strictObject({ documentId: z.uuid() }),
  async run({ tx, actor, audit }, { documentId }) {
    const [found] = await tx
      .select({ caseId: document.caseId, issuedAt: document.issuedAt })
      .from(document)
      .where(and(eq(document.clinicId, actor.clinicId), eq(document.id, documentId)));
    if (!found) throw new VerbError("not_found");
    const { caseId, issuedAt } = found;
    await audit({ ...(caseId && { subjectId: caseId }), details: { documentId } });
    return { issuedAt };
  },
});
