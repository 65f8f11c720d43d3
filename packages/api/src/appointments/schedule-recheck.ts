import { nextEscalation } from "@preamble/booking/escalation";
import { escalation } from "@preamble/db/schema";
import { and, eq, max } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";

/** The clock of a call to who may be worse runs as that of an emergency does. */
export const recheckClock = (callBy: Date) => ({
  level: "emergency-now" as const,
  raisedAt: callBy,
  dueAt: callBy,
});

/** Leaves a job for the step that follows `after` of the clock of such a call. */
export async function scheduleRecheck(
  { tx, jobs, actor }: Pick<VerbContext, "tx" | "jobs" | "actor">,
  { caseId, callBy }: { readonly caseId: string; readonly callBy: Date },
  after: number,
): Promise<void> {
  const next = nextEscalation(recheckClock(callBy), after);
  if (!next) return;
  const data = { clinicId: actor.clinicId, caseId, callBy: callBy.toISOString(), step: next.step };
  await jobs.send(tx, "recheck.escalate", data, next.at);
}

/** The same from the step that this clock had reached: a step is sent once, and leaves the next only then. */
export async function resumeRecheck(
  context: Pick<VerbContext, "tx" | "jobs" | "actor">,
  own: { readonly caseId: string; readonly callBy: Date },
): Promise<void> {
  const { clinicId } = context.actor;
  const [reached] = await context.tx
    .select({ step: max(escalation.step) })
    .from(escalation)
    .where(
      and(
        eq(escalation.clinicId, clinicId),
        eq(escalation.caseId, own.caseId),
        eq(escalation.dueAt, own.callBy),
      ),
    );
  await scheduleRecheck(context, own, reached?.step ?? 0);
}
