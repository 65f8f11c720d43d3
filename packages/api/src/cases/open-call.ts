import { type LoggedCall, type NextCall, nextCall, noCallOf } from "@preamble/booking/call-plan";
import { addMinutes } from "@preamble/booking/wall-time";
import { isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { call, type cases, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { VerbError } from "../errors.ts";

type Raised = Pick<typeof cases.$inferSelect, "raisedAt" | "acknowledgedAt">;

type Called = Raised & Pick<typeof cases.$inferSelect, "levelRank" | "status">;

type Person = Pick<typeof patient.$inferSelect, "phone" | "safeToCall">;

/** A member who raises a case by what was said in a call has logged that call before, or will in a moment. */
export const sameCallMinutes = 15;

/** From when on calls are about the alarm: a machine's takes the acknowledgement away, a member's does not. */
export const callsSince = ({ raisedAt, acknowledgedAt }: Raised): Date =>
  acknowledgedAt && acknowledgedAt <= raisedAt ? addMinutes(raisedAt, -sameCallMinutes) : raisedAt;

const needsCalls = ({ levelRank, status }: Called): boolean =>
  levelOf(levelRank) === "emergency-now" && isOpenStatus(status);

/** What the calls about an open emergency leave to be done; null where they settle it, and of any other case. */
export const openCall = (row: Called, person: Person, calls: readonly LoggedCall[]): NextCall | null =>
  needsCalls(row)
    ? nextCall(row.raisedAt, calls, { since: callsSince(row), noCall: noCallOf(person) })
    : null;

/** The same of many cases, from the calls on record. */
export async function openCallsOf(
  tx: Tx,
  clinicId: string,
  rows: readonly (Called & Person & { readonly id: string })[],
): Promise<(caseId: string) => NextCall | null> {
  const called = rows.filter(needsCalls);
  if (called.length === 0) return () => null;
  const logged = await tx
    .select({ caseId: call.caseId, at: call.createdAt, contact: call.contact, outcome: call.outcome })
    .from(call)
    .where(
      and(
        eq(call.clinicId, clinicId),
        inArray(
          call.caseId,
          called.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(call.createdAt));
  const callsOf = Map.groupBy(logged, ({ caseId }) => caseId);
  const next = new Map(called.map((row) => [row.id, openCall(row, row, callsOf.get(row.id) ?? [])]));
  return (caseId) => next.get(caseId) ?? null;
}

/** The same of one case, whose patient is read with its calls. */
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
