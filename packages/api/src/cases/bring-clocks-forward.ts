import { cases } from "@preamble/db/schema";
import { levelOf, rankOf } from "@preamble/domain/levels";
import { and, eq, gt, inArray } from "drizzle-orm";
import { lockTimes } from "../appointments/lock-times.ts";
import { dueIn, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { unplaced } from "./awaits-place.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

/** The levels whose clocks run by when the clinic is open. */
const byHours = [rankOf("same-day"), rankOf("within-48-hours")];

/**
 * After a change of hours, what waits for someone while the clinic is open is due when it would be by the new ones: at
 * once where that is over, and never later than was promised.
 */
export async function bringClocksForward({ tx, actor, jobs, now }: VerbContext): Promise<void> {
  const { clinicId } = actor;
  // Who offers a time locks the cases that may hear of it after the times.
  await lockTimes(tx, clinicId);
  const home = await loadClinic(tx, clinicId);
  const waiting = await tx
    .select()
    .from(cases)
    .where(
      and(
        eq(cases.clinicId, clinicId),
        inArray(cases.levelRank, byHours),
        inArray(cases.status, unplaced),
        gt(cases.dueAt, now()),
      ),
    )
    .orderBy(cases.id)
    .for("no key update");
  for (const row of waiting) {
    const due = dueIn(home, levelOf(row.levelRank), row.raisedAt);
    const dueAt = due > now() ? due : now();
    if (dueAt >= row.dueAt) continue;
    await tx
      .update(cases)
      .set({ dueAt })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    await resumeEscalation({ tx, jobs }, { ...row, dueAt });
  }
}
