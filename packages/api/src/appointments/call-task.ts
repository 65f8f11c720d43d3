import { type cases, task } from "@preamble/db/schema";
import type { CallCause, CallKind } from "@preamble/db/schema/task";
import type { VerbContext } from "../define-verb.ts";

/** Leaves a call to the patient for the clinic to make. */
export async function callTask(
  { tx, actor }: Pick<VerbContext, "tx" | "actor">,
  { clinicId, id: caseId }: Pick<typeof cases.$inferSelect, "clinicId" | "id">,
  dueAt: Date,
  what: { readonly cause: CallCause } | { readonly kind: CallKind },
): Promise<void> {
  await tx.insert(task).values({
    clinicId,
    caseId,
    kind: "call-back",
    ...what,
    createdBy: actor.kind === "staff" ? actor.staffMemberId : null,
    dueAt,
  });
}
