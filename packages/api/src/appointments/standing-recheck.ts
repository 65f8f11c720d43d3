import { awaitsDecision, isCallSettled, type NoCall } from "@preamble/booking/call-plan";
import { escalates, isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { call, type cases, recheck } from "@preamble/db/schema";
import { and, desc, eq, gt, isNotNull } from "drizzle-orm";
import { noCallTo } from "../cases/no-call.ts";
import { openCallOf } from "../cases/open-call.ts";
import { clockOf } from "../cases/schedule-escalation.ts";
import { isCallDue } from "./call-at-once.ts";

/**
 * The clock of a case whose patient may be worse, with when they were called since they last said so, while the call
 * is to be made; null once one reached them or was done, the case left the queue, or an emergency's own clock runs. A
 * clinician's call is the one to make where the patient was handed on since; one that waited before is another. Of whom
 * nobody may call it is the one to the emergency contact, or what a clinician decides.
 */
export async function standingRecheck(
  tx: Tx,
  row: typeof cases.$inferSelect,
  now: Date,
): Promise<{
  readonly saidAt: Date;
  readonly callBy: Date;
  readonly calledAt: readonly Date[];
  readonly noCall: NoCall | null;
} | null> {
  const { clinicId, id: caseId } = row;
  const [last] = await tx
    .select({ callBy: recheck.callBy, at: recheck.createdAt })
    .from(recheck)
    .where(and(eq(recheck.clinicId, clinicId), eq(recheck.caseId, caseId), isNotNull(recheck.callBy)))
    .orderBy(desc(recheck.createdAt))
    .limit(1);
  if (!last?.callBy || !isOpenStatus(row.status)) return null;
  const calls = await tx
    .select({ at: call.createdAt, contact: call.contact, outcome: call.outcome })
    .from(call)
    .where(and(eq(call.clinicId, clinicId), eq(call.caseId, caseId), gt(call.createdAt, last.at)));
  const handedOn = calls.some(({ outcome }) => awaitsDecision(outcome));
  const due = await isCallDue(tx, row, now, handedOn ? undefined : ["call-back"]);
  const noCall = await noCallTo(tx, row);
  if (!due || calls.some((one) => isCallSettled(one, noCall))) return null;
  const { level } = clockOf(row);
  const ofEmergency =
    level === "emergency-now" && (escalates({ ...row, level }) || (await openCallOf(tx, row)) !== null);
  return ofEmergency
    ? null
    : { saidAt: last.at, callBy: last.callBy, calledAt: calls.map(({ at }) => at), noCall };
}
