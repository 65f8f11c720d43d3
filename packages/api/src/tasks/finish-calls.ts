import { type CallOutcome, isDecision } from "@preamble/booking/call-plan";
import type { Actor } from "@preamble/db/actor";
import { task } from "@preamble/db/schema";
import { callKinds } from "@preamble/db/schema/task";
import { and, eq, inArray, isNull } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";

const reachedNobody: readonly CallOutcome[] = ["not-reached", "wrong-number", "left-message"];

/** A call that reached someone was the call to make; one that reached nobody leaves it to be made, as a decision does. */
export async function finishCalls(
  { tx, actor, now }: Pick<VerbContext<Extract<Actor, { kind: "staff" }>>, "tx" | "actor" | "now">,
  caseId: string,
  outcome: CallOutcome,
): Promise<void> {
  if (reachedNobody.includes(outcome) || isDecision(outcome)) return;
  await tx
    .update(task)
    .set({ doneAt: now(), doneBy: actor.staffMemberId })
    .where(
      and(
        eq(task.clinicId, actor.clinicId),
        eq(task.caseId, caseId),
        inArray(task.kind, callKinds),
        isNull(task.doneAt),
      ),
    );
}
