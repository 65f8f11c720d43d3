import { caseNote, cases, triage } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { requireSame } from "../require-same.ts";
import { tellPages } from "../tell-pages.ts";

/**
 * Writes a note on a case; one that names a contradiction clears it until its answers change. Sent twice
 * under one id, it is written once. Throws invalid_input where the case has no such contradiction.
 */
export const addNote = defineVerb({
  name: "cases.addNote",
  effect: "write",
  roles: ["clinician"],
  input: z.strictObject({
    caseId: z.uuid(),
    noteId: z.uuid(),
    text: z.string().trim().min(1).max(2000),
    contradictionId: z.string().max(60).optional(),
  }),
  async run({ tx, actor, now, audit }, { caseId, noteId, text, contradictionId }) {
    const { clinicId, staffMemberId } = actor;
    const [found] = await tx
      .select({ result: triage.result })
      .from(cases)
      .innerJoin(triage, and(eq(triage.clinicId, cases.clinicId), eq(triage.id, cases.triageId)))
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    if (!found) throw new VerbError("not_found");
    if (contradictionId && !found.result.contradictions.some(({ id }) => id === contradictionId)) {
      throw new VerbError("invalid_input", ["contradictionId"]);
    }
    const said = { caseId, text, contradictionId: contradictionId ?? null };
    const written = await tx
      .insert(caseNote)
      .values({ clinicId, id: noteId, ...said, staffMemberId, createdAt: now() })
      .onConflictDoNothing()
      .returning({ id: caseNote.id });
    const [kept] = await tx
      .select({
        caseId: caseNote.caseId,
        text: caseNote.text,
        contradictionId: caseNote.contradictionId,
      })
      .from(caseNote)
      .where(and(eq(caseNote.clinicId, clinicId), eq(caseNote.id, noteId)));
    requireSame(kept, said);
    await audit({
      subjectId: caseId,
      details: {
        noteId,
        ...(contradictionId && { cleared: contradictionId }),
        ...(written.length === 0 && { again: true }),
      },
    });
    await tellPages(tx, clinicId);
    return { noteId };
  },
});
