import { type LoggedCall, type NextCall, nextCall } from "@preamble/booking/call-plan";
import { isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { call, type cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, gte } from "drizzle-orm";

type Called = Pick<typeof cases.$inferSelect, "levelRank" | "status" | "raisedAt">;

/** What the calls about an open emergency leave to be done; null where they settle it, and of any other case. */
export const openCall = (
  { levelRank, status, raisedAt }: Called,
  calls: readonly LoggedCall[],
): NextCall | null =>
  levelOf(levelRank) === "emergency-now" && isOpenStatus(status) ? nextCall(raisedAt, calls) : null;

/** The same from the calls on record. */
export async function openCallOf(
  tx: Tx,
  row: Called & Pick<typeof cases.$inferSelect, "clinicId" | "id">,
): Promise<NextCall | null> {
  const calls = await tx
    .select({ at: call.createdAt, contact: call.contact, outcome: call.outcome })
    .from(call)
    .where(and(eq(call.clinicId, row.clinicId), eq(call.caseId, row.id), gte(call.createdAt, row.raisedAt)))
    .orderBy(asc(call.createdAt));
  return openCall(row, calls);
}
