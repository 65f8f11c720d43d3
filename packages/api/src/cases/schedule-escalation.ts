import { nextEscalation } from "@preamble/booking/escalation";
import { type cases, escalation } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq, max } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";

type Clocked = Pick<typeof cases.$inferSelect, "clinicId" | "id" | "levelRank" | "raisedAt" | "dueAt">;

export const clockOf = ({ levelRank, raisedAt, dueAt }: Omit<Clocked, "clinicId" | "id">) => ({
  level: levelOf(levelRank),
  raisedAt,
  dueAt,
});

/** Leaves a job for the escalation that follows `after` of this clock, if there is one. */
export async function scheduleEscalation(
  { tx, jobs }: Pick<VerbContext, "tx" | "jobs">,
  row: Clocked,
  after: number,
): Promise<void> {
  const clock = clockOf(row);
  const next = nextEscalation(clock, after);
  if (!next) return;
  const { clinicId, id: caseId, dueAt } = row;
  await jobs.send(
    tx,
    "case.escalate",
    { clinicId, caseId, dueAt: dueAt.toISOString(), step: next.step },
    next.at,
    clock.level === "emergency-now",
  );
}

/** The same from the step that this clock had reached: a step is sent once, and leaves the next only then. */
export async function resumeEscalation(
  context: Pick<VerbContext, "tx" | "jobs">,
  row: Clocked,
): Promise<void> {
  const { clinicId, id: caseId, dueAt } = row;
  const [reached] = await context.tx
    .select({ step: max(escalation.step) })
    .from(escalation)
    .where(
      and(eq(escalation.clinicId, clinicId), eq(escalation.caseId, caseId), eq(escalation.dueAt, dueAt)),
    );
  await scheduleEscalation(context, row, reached?.step ?? 0);
}
