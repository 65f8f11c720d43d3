import { isFirstCall } from "@preamble/booking/call-plan";
import { escalates } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import type { VerbContext } from "../define-verb.ts";
import { openCallOf } from "./open-call.ts";

type Row = typeof cases.$inferSelect;
type Breach = Pick<Row, "breachedAt" | "breachReason">;

/**
 * The breach of a case: the one on record, or that of a clock that has run out since while nobody had looked, or for
 * an emergency while nobody had tried to reach the patient. What was said of an earlier clock explains nothing of it, and
 * stands among the notes.
 */
export async function breachOf(tx: Tx, row: Row, at: Date): Promise<Breach> {
  const { breachedAt, breachReason, dueAt } = row;
  const isNew = at >= dueAt && breachedAt?.getTime() !== dueAt.getTime() && (await waits(tx, row));
  return isNew ? { breachedAt: dueAt, breachReason: null } : { breachedAt, breachReason };
}

async function waits(tx: Tx, row: Row): Promise<boolean> {
  if (escalates({ ...row, level: levelOf(row.levelRank) })) return true;
  const next = await openCallOf(tx, row);
  return next !== null && isFirstCall(next);
}

/**
 * Puts the breach of a case on record as what stopped its clock, or brought it up, finds it; before that is written.
 * Answers with the breach and, where it is new, what the trail says of it.
 */
export async function countBreach({ tx, now }: Pick<VerbContext, "tx" | "now">, row: Row) {
  const breach = await breachOf(tx, row, now());
  if (breach.breachedAt === row.breachedAt) return { breach, details: {} };
  await tx
    .update(cases)
    .set(breach)
    .where(and(eq(cases.clinicId, row.clinicId), eq(cases.id, row.id)));
  return { breach, details: { breached: true, ...(row.breachReason && { explainedBefore: true }) } };
}
