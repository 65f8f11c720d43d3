import type { Actor } from "./actor.ts";
import type { Tx } from "./client.ts";
import { auditEvent } from "./schema/audit-event.ts";

export type AuditEntry = {
  readonly action: string;
  readonly subjectId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes who did what, in the transaction that does it: neither stands without the other. */
export async function recordAudit(tx: Tx, actor: Actor, requestId: string, entry: AuditEntry): Promise<void> {
  await tx
    .insert(auditEvent)
    .values(eventOf(actor, requestId, entry))
    .prepare("record audit")
    .execute();
}

/** The same of any number of subjects at once. */
export async function recordAuditOf(
  tx: Tx,
  actor: Actor,
  requestId: string,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.insert(auditEvent).values(entries.map((entry) => eventOf(actor, requestId, entry)));
}

const eventOf = (actor: Actor, requestId: string, { action, subjectId, details }: AuditEntry) => ({
  clinicId: actor.clinicId,
  actorKind: actor.kind,
  actorId: actor.kind === "staff" ? actor.staffMemberId : actor.kind === "patient" ? actor.intakeId : null,
  action,
  subjectId: subjectId ?? null,
  details: details ?? {},
  requestId,
});
