import { cases, recheck } from "@preamble/db/schema";
import { and, eq, exists, gt, sql } from "drizzle-orm";
import { type Clinic, dueIn } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { scheduleRecheck } from "./schedule-recheck.ts";
import { standingRecheck } from "./standing-recheck.ts";

/**
 * Whoever may be worse and was to be called once someone reads is called sooner where someone reads sooner now. Answers
 * with how many are.
 */
export async function bringRechecksForward(context: VerbContext, home: Clinic): Promise<number> {
  const { tx, now } = context;
  const { id: clinicId } = home;
  const callBy = dueIn(home, "emergency-now", now());
  const ahead = tx
    .select({ one: sql`1` })
    .from(recheck)
    .where(
      and(eq(recheck.clinicId, cases.clinicId), eq(recheck.caseId, cases.id), gt(recheck.callBy, callBy)),
    );
  const waiting = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), exists(ahead)))
    .orderBy(cases.id)
    .for("no key update");
  let moved = 0;
  for (const row of waiting) {
    const stands = await standingRecheck(tx, row, now());
    if (!stands || stands.callBy <= callBy) continue;
    await tx
      .update(recheck)
      .set({ callBy })
      .where(
        and(eq(recheck.clinicId, clinicId), eq(recheck.caseId, row.id), eq(recheck.callBy, stands.callBy)),
      );
    await scheduleRecheck(context, { caseId: row.id, callBy }, 0);
    moved += 1;
  }
  return moved;
}
