import type { Actor } from "./actor.ts";
import type { Tx } from "./client.ts";
import { auditEvent } from "./schema/audit-event.ts";

export type AuditEntry = {
  readonly action: string;
  readonly subjectId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes who did what, in the transaction that does it: neither stands without the other. */
export async function recordAudit(
  tx: Tx,
  actor: Actor,
  requestId: string,
  { action, subjectId, details }: AuditEntry,
): Promise<void> {
  await tx
    .insert(auditEvent)
    .values({
      clinicId: actor.clinicId,
      actorKind: actor.kind,
      actorId:
        actor.kind === "staff" ? actor.staffMemberId : actor.kind === "patient" ? actor.intakeId : null,
      action,
      subjectId: subjectId ?? null,
      details: details ?? {},
      requestId,
    })
    .prepare("record audit")
    .execute();
}
