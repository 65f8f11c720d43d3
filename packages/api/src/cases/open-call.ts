import { type LoggedCall, type NextCall, nextCall, noCallOf } from "@preamble/booking/call-plan";
import { addMinutes } from "@preamble/booking/wall-time";
import { isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { call, type cases, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, gte } from "drizzle-orm";
import { VerbError } from "../errors.ts";

type Raised = Pick<typeof cases.$inferSelect, "raisedAt" | "acknowledgedAt">;

type Called = Raised & Pick<typeof cases.$inferSelect, "levelRank" | "status">;

type Person = Pick<typeof patient.$inferSelect, "phone" | "safeToCall">;

/** A member who raises a case by what was said in a call has logged that call before, or will in a moment. */
export const sameCallMinutes = 15;

/** From when on calls are about the alarm: a machine's takes the acknowledgement away, a member's does not. */
export const callsSince = ({ raisedAt, acknowledgedAt }: Raised): Date =>
  acknowledgedAt && acknowledgedAt <= raisedAt ? addMinutes(raisedAt, -sameCallMinutes) : raisedAt;

/** What the calls about an open emergency leave to be done; null where they settle it, and of any other case. */
export const openCall = (row: Called, person: Person, calls: readonly LoggedCall[]): NextCall | null =>
  levelOf(row.levelRank) === "emergency-now" && isOpenStatus(row.status)
    ? nextCall(row.raisedAt, calls, { since: callsSince(row), noCall: noCallOf(person) })
    : null;

/** The same from the calls on record. */
export async function openCallOf(
  tx: Tx,
  row: Called & Pick<typeof cases.$inferSelect, "clinicId" | "id" | "patientId">,
): Promise<NextCall | null> {
  const [person] = await tx
    .select({ phone: patient.phone, safeToCall: patient.safeToCall })
    .from(patient)
    .where(and(eq(patient.clinicId, row.clinicId), eq(patient.id, row.patientId)));
  if (!person) throw new VerbError("not_found");
  const calls = await tx
    .select({ at: call.createdAt, contact: call.contact, outcome: call.outcome })
    .from(call)
    .where(
      and(eq(call.clinicId, row.clinicId), eq(call.caseId, row.id), gte(call.createdAt, callsSince(row))),
    )
    .orderBy(asc(call.createdAt));
  return openCall(row, person, calls);
}
