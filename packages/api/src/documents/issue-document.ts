import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { fileHashSchema, recordDocument } from "./record-document.ts";

/** What holds nothing of why somebody comes, so that the front desk may hand it out. */
const forAnyDesk = ["appointment-letter"];

/**
 * Puts a document about a case on record by the hash of its bytes, before it is handed out; the sealed trail keeps
 * the hash as well. Sent twice under one id it is recorded once; another file under that id is a conflict.
 */
export const issueDocument = defineVerb({
  name: "documents.issue",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    caseId: z.uuid(),
    documentId: z.uuid(),
    kind: z.enum(["clinical-summary", "handout", "appointment-letter", "referral-letter", "day-summaries"]),
    sha256: fileHashSchema,
  }),
  async run({ tx, actor, now, audit }, { caseId, documentId, kind, sha256 }) {
    const { clinicId, staffMemberId, roles } = actor;
    if (!roles.includes("clinician") && !forAnyDesk.includes(kind)) throw new VerbError("forbidden");
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
      .for("share");
    if (!row) throw new VerbError("not_found");
    const issued = { clinicId, id: documentId, kind, sha256, caseId, staffMemberId, issuedAt: now() };
    const kept = await recordDocument(tx, issued);
    await audit({ subjectId: caseId, details: { kind, sha256 } });
    return kept;
  },
});
