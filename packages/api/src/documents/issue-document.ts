import { cases, document } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

/** SHA-256 of a file's bytes, in lower-case hex. */
export const fileHashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Puts a document about a case on record by the hash of its bytes, before it is handed out; the sealed trail keeps
 * the hash as well. Sent twice under one id it is recorded once; another file under that id is a conflict.
 */
export const issueDocument = defineVerb({
  name: "documents.issue",
  effect: "write",
  roles: ["clinician"],
  input: z.strictObject({
    caseId: z.uuid(),
    documentId: z.uuid(),
    kind: z.enum(["clinical-summary", "handout"]),
    sha256: fileHashSchema,
  }),
  async run({ tx, actor, now, audit }, { caseId, documentId, kind, sha256 }) {
    const { clinicId, staffMemberId } = actor;
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
      .for("share");
    if (!row) throw new VerbError("not_found");
    await tx
      .insert(document)
      .values({ clinicId, id: documentId, kind, sha256, caseId, staffMemberId, issuedAt: now() })
      .onConflictDoNothing();
    const [kept] = await tx
      .select({
        kind: document.kind,
        caseId: document.caseId,
        sha256: document.sha256,
        issuedAt: document.issuedAt,
      })
      .from(document)
      .where(and(eq(document.clinicId, clinicId), eq(document.id, documentId)));
    if (kept?.caseId !== caseId || kept.kind !== kind || kept.sha256 !== sha256)
      throw new VerbError("conflict");
    await audit({ action: "documents.issue", subjectId: caseId, details: { kind, sha256 } });
    return { issuedAt: kept.issuedAt };
  },
});
