import { nextEscalation } from "@preamble/booking/escalation";
import type { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
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
  const next = nextEscalation(clockOf(row), after);
  if (!next) return;
  const { clinicId, id: caseId, dueAt } = row;
  await jobs.send(
    tx,
    "case.escalate",
    { clinicId, caseId, dueAt: dueAt.toISOString(), step: next.step },
    next.at,
  );
}
