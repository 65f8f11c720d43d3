import { annotationEvent, intake } from "@preamble/db/schema";
import type { AnnotationsWrite } from "@preamble/domain/annotations";
import { annotationsAfter } from "@preamble/domain/form/annotations-after";
import { and, eq } from "drizzle-orm";
import type { PatientContext } from "./own-intake.ts";

/** Writes what stands beside the answers of a form, and keeps the write itself on record. Answers with the form. */
export async function writeAnnotations(
  { tx, actor, now }: PatientContext,
  row: typeof intake.$inferSelect,
  notes: AnnotationsWrite,
): Promise<typeof intake.$inferSelect> {
  const { clinicId, id: intakeId } = row;
  const written = {
    annotations: annotationsAfter(row.annotations, notes),
    lastActivityAt: now(),
    version: row.version + 1,
  };
  await tx
    .insert(annotationEvent)
    .values({ clinicId, intakeId, notes, actorId: actor.sessionId, createdAt: now() });
  await tx
    .update(intake)
    .set(written)
    .where(and(eq(intake.clinicId, clinicId), eq(intake.id, intakeId)));
  return { ...row, ...written };
}
