import type { Actor } from "@preamble/db/actor";
import type { CaseStatus } from "@preamble/db/case-status";
import { cases, type intake, message, patient, triage } from "@preamble/db/schema";
import { dueAt } from "@preamble/booking/clock";
import { UNSURE } from "@preamble/domain/answers";
import { levelOf, rankOf } from "@preamble/domain/levels";
import type { Triage } from "@preamble/domain/triage/triage";
import { and, eq, sql } from "drizzle-orm";
import { type Clinic, someoneReads } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { scheduleEscalation } from "./schedule-escalation.ts";
import { levelInForce } from "./level-in-force.ts";

export type RaiseInput = {
  readonly home: Clinic;
  readonly intakeRow: Pick<typeof intake.$inferSelect, "id" | "patientId" | "answers">;
  readonly cause: "emergency" | "submission" | "idle" | "staff";
  readonly result: Triage;
};

/**
 * Records a triage and makes or raises the case it belongs to. A machine result raises the level in force
 * and never lowers it. An emergency that is new to the case alerts the clinic by mail, without clinical
 * content; from then on the clock is brought before more people as it runs. Wakes every open queue of the clinic.
 */
export async function raiseCase(
  { tx, actor, now, jobs }: VerbContext,
  { home, intakeRow, cause, result }: RaiseInput,
) {
  const { clinicId } = actor;
  const { id: intakeId, patientId, answers } = intakeRow;
  if (!patientId) throw new VerbError("invalid_input", ["contact"]);
  const at = now();
  const levelRank = rankOf(result.level);
  const [recorded] = await tx
    .insert(triage)
    .values({ clinicId, intakeId, cause, levelRank, result })
    .returning({ id: triage.id });
  if (!recorded) throw new VerbError("unavailable");

  const [before] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), eq(cases.intakeId, intakeId)))
    .for("update");
  const [last] = before
    ? await tx
        .select({ result: triage.result })
        .from(triage)
        .where(and(eq(triage.clinicId, clinicId), eq(triage.id, before.triageId)))
    : [];
  const inForce =
    before && last ? rankOf(levelInForce(levelOf(before.levelRank), last.result, result)) : levelRank;
  const due = dueAt({
    level: levelOf(inForce),
    from: at,
    hours: home.hours,
    closedHours: someoneReads(home, at) ? "on-call" : "nobody",
  });
  const found = {
    triageId: recorded.id,
    levelRank: inForce,
    families: [...new Set(result.fired.map(({ family }) => family))].toSorted(),
    unresolved: result.unresolved.length,
  };
  const sent = cause === "submission" ? { sentAt: at } : {};
  const raised = !before || inForce > before.levelRank;
  const [row] = before
    ? await tx
        .update(cases)
        .set({
          ...found,
          version: before.version + 1,
          ...(raised && { dueAt: due, raisedAt: at, ...lookedAt(actor, at, before.status) }),
          ...sent,
        })
        .where(and(eq(cases.clinicId, clinicId), eq(cases.id, before.id)))
        .returning()
    : await tx
        .insert(cases)
        .values({
          clinicId,
          reference: newReference(),
          intakeId,
          patientId,
          ...found,
          dueAt: due,
          raisedAt: at,
          ...sent,
        })
        .returning();
  if (!row) throw new VerbError("unavailable");

  if (raised) await scheduleEscalation({ tx, jobs }, row, 0);
  if (raised && inForce === rankOf("emergency-now")) {
    const [alert] = await tx
      .insert(message)
      .values({
        clinicId,
        kind: "emergency-alert",
        recipient: home.onCallEmail,
        subject: `${home.name}: a case needs a person now`,
        body: `Case ${row.reference} came in and must be looked at by a person now. Open the queue to see it.`,
      })
      .returning({ id: message.id });
    if (alert) await jobs.send(tx, "message.send", { clinicId, messageId: alert.id });
  }
  const birth = answers["date-of-birth"];
  await tx
    .update(patient)
    .set({ dateOfBirth: typeof birth === "string" && birth !== UNSURE ? birth : null })
    .where(and(eq(patient.clinicId, clinicId), eq(patient.id, patientId)));
  await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
  return row;
}

/**
 * Of a case that was raised: the member who raised it has looked at it; where a machine did, someone must look
 * again, whatever was done before. A booking made for the milder level settles it no longer.
 */
function lookedAt(actor: Actor, at: Date, status: CaseStatus) {
  return actor.kind === "staff"
    ? {
        acknowledgedAt: at,
        acknowledgedBy: actor.staffMemberId,
        status: status === "booked" ? ("in-review" as const) : status,
      }
    : { acknowledgedAt: null, acknowledgedBy: null, status: "new" as const };
}

const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** Short enough to say on the telephone; never a credential. */
function newReference(): string {
  return [...crypto.getRandomValues(new Uint8Array(7))]
    .map((byte) => letters[byte % letters.length])
    .join("");
}
