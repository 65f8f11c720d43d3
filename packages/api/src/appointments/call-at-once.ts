import { isPatientReason } from "@preamble/booking/cancel-reasons";
import type { Tx } from "@preamble/db/client";
import { type appointment, type cases, task } from "@preamble/db/schema";
import { type CallCause, type CallKind, isForemost } from "@preamble/db/schema/task";
import type { Level } from "@preamble/domain/levels";
import { and, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import { noCallTo } from "../cases/no-call.ts";
import type { VerbContext } from "../define-verb.ts";
import { callTask } from "./call-task.ts";

type Case = Pick<typeof cases.$inferSelect, "clinicId" | "id">;

/** Leaves a call that the clinic is to make now, unless one is waiting already. */
export const callAtOnce = (context: VerbContext, row: Case, cause: CallCause): Promise<void> =>
  callUntil(context, row, context.now(), cause);

/**
 * Leaves a call to who says that they are worse; one that is waiting becomes it. Whoever gave a phone that is safe to
 * call was told that the clinic makes it now.
 */
export async function callAsWorse(
  context: VerbContext,
  row: Case & Pick<typeof cases.$inferSelect, "patientId">,
): Promise<void> {
  const { tx, now } = context;
  const cause: CallCause = (await noCallTo(tx, row)) === null ? "promised-now" : "worse";
  const due = now();
  await callUntil(context, row, due, cause);
  const waiting = and(waitingCalls(row, ofClinic), lte(task.dueAt, due));
  await tx.update(task).set({ cause }).where(waiting);
}

/**
 * Leaves a call that the clinic is to make by some time, unless one is waiting that is due by then; one that came of
 * itself and is due later is brought forward, so that nobody is called twice. A clinician's call is not the clinic's:
 * the front desk does not make it.
 */
export async function callUntil(
  { tx, actor }: Pick<VerbContext, "tx" | "actor">,
  row: Case,
  dueAt: Date,
  cause: CallCause,
): Promise<void> {
  if (await isCallDue(tx, row, dueAt, ofClinic)) {
    // What a visit settles is not to take with it what it does not.
    if (!settledByVisit.includes(cause))
      await tx
        .update(task)
        .set({ cause })
        .where(and(waitingCalls(row, ofClinic), lte(task.dueAt, dueAt), inArray(task.cause, settledByVisit)));
    return;
  }
  const forward = await tx
    .update(task)
    .set({ dueAt, cause: sql`case when ${isForemost} then ${task.cause} else ${cause} end` })
    .where(and(waitingCalls(row, ofClinic), isNotNull(task.cause)))
    .returning({ id: task.id });
  if (forward.length === 0) await callTask({ tx, actor }, row, dueAt, { cause });
}

/**
 * Takes back the calls that came of there being no visit, or of one that the clinic moved, once there is one in time that
 * the patient knows of: nobody has to be called.
 */
export async function takeBackCalls(tx: Tx, row: Case): Promise<void> {
  await tx.delete(task).where(and(waitingCalls(row, ofClinic), inArray(task.cause, settledByVisit)));
}

/** Calls that are for want of a visit, or to tell of one that the clinic moved. */
const settledByVisit: CallCause[] = ["no-slot", "visit-off", "visit-moved"];
const ofClinic: readonly CallKind[] = ["call-back"];
const ofAnyone: readonly CallKind[] = [...ofClinic, "clinician-call"];

const waitingCalls = ({ clinicId, id }: Case, kinds: readonly CallKind[]) =>
  and(eq(task.clinicId, clinicId), eq(task.caseId, id), inArray(task.kind, [...kinds]), isNull(task.doneAt));

/**
 * Whether a call to the patient of a case waits that is due by an instant, of some kinds or the clinic's or a
 * clinician's.
 */
export async function isCallDue(
  tx: Tx,
  row: Case,
  by: Date,
  kinds: readonly CallKind[] = ofAnyone,
): Promise<boolean> {
  return isAny(tx, and(waitingCalls(row, kinds), lte(task.dueAt, by)));
}

/**
 * When the patient was told that a call comes: now, who says that they are worse, or soon, whose last visit the clinic
 * called off; a clinician may have to make it. An emergency that lost its visit is told to call 911 and to wait for no
 * call.
 */
export async function promisedCall(
  tx: Tx,
  row: Case,
  level: Level,
  lastVisit: Pick<typeof appointment.$inferSelect, "cancelReason"> | undefined,
): Promise<"now" | "soon" | null> {
  if (await isAny(tx, and(waitingCalls(row, ofAnyone), isForemost))) return "now";
  const reason = lastVisit?.cancelReason;
  if (level === "emergency-now" || !reason || isPatientReason(reason)) return null;
  return (await isAny(tx, waitingCalls(row, ofAnyone))) ? "soon" : null;
}

async function isAny(tx: Tx, which: SQL | undefined): Promise<boolean> {
  const rows = await tx.select({ id: task.id }).from(task).where(which).limit(1);
  return rows.length > 0;
}
