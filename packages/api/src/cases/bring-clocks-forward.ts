import { type ClinicHours, isOpen, lastClosingBefore } from "@preamble/booking/clinic-hours";
import { cases } from "@preamble/db/schema";
import { levelOf, rankOf } from "@preamble/domain/levels";
import { and, eq, gt, inArray } from "drizzle-orm";
import { lockTimes } from "../appointments/lock-times.ts";
import { type Clinic, dueIn, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { unplaced } from "./awaits-place.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

/** The levels whose clocks run by when the clinic is open. */
const byHours = [rankOf("same-day"), rankOf("within-48-hours")];

/**
 * After a change of the hours that were `before`, what waits for someone while the clinic is open is due when it would
 * be by the new ones, and never later than was promised.
 */
export async function bringClocksForward(
  { tx, actor, jobs, now }: VerbContext,
  before: ClinicHours,
): Promise<void> {
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
    const dueAt = dueByNew(home, before, row, now());
    if (dueAt >= row.dueAt) continue;
    await tx
      .update(cases)
      .set({ dueAt })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    await resumeEscalation({ tx, jobs }, { ...row, dueAt });
  }
}

/**
 * Where the time by the new hours is over, a case is due at once if the clinic was open then; else nobody was there to
 * look, and it counts from now.
 */
function dueByNew(
  home: Clinic,
  before: ClinicHours,
  { levelRank, raisedAt }: Pick<typeof cases.$inferSelect, "levelRank" | "raisedAt">,
  now: Date,
): Date {
  const level = levelOf(levelRank);
  const due = dueIn(home, level, raisedAt);
  if (due > now) return due;
  const wasOpen = isOpen(before, due) || lastClosingBefore(before, due)?.getTime() === due.getTime();
  return wasOpen ? now : dueIn(home, level, now);
}
