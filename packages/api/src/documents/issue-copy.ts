import { cases, submission } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { caseOfForm } from "../cases/case-of-form.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockOwnIntake } from "../intake/own-intake.ts";
import { fileHashSchema, recordDocument } from "./record-document.ts";

/** Puts a patient's copy of their own sent form on record by the hash of its bytes, before they get it. */
export const issueCopy = defineVerb({
  name: "documents.issueCopy",
  effect: "write",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid(), documentId: z.uuid(), sha256: fileHashSchema }),
  async run(context, { intakeId, documentId, sha256 }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    await lockOwnIntake(context, intakeId, "sent");
    const [sent] = await tx
      .select({ caseId: cases.id })
      .from(submission)
      .innerJoin(cases, caseOfForm(clinicId, intakeId))
      .where(and(eq(submission.clinicId, clinicId), eq(submission.intakeId, intakeId)));
    if (!sent) throw new VerbError("not_found");
    const { caseId } = sent;
    const kind = "form-copy";
    const kept = await recordDocument(tx, {
      clinicId,
      id: documentId,
      kind,
      sha256,
      caseId,
      issuedAt: now(),
    });
    await audit({ subjectId: caseId, details: { kind, sha256 } });
    return kept;
  },
});
