import { isOpen, lastClosingBefore } from "@preamble/booking/clinic-hours";
import { cases } from "@preamble/db/schema";
import { levelOf, rankOf } from "@preamble/domain/levels";
import { and, eq, gt, inArray, isNull, or } from "drizzle-orm";
import { bringRechecksForward } from "../appointments/bring-rechecks-forward.ts";
import { lockTimes } from "../appointments/lock-times.ts";
import { type Clinic, dueIn, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { tellPages } from "../tell-pages.ts";
import { unplaced } from "./awaits-place.ts";
import { stillOpen } from "./queue-conditions.ts";
import { bringCallsForward } from "./bring-calls-forward.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

/** The levels whose clocks run by when someone is there, or reads. */
const byHours = [rankOf("emergency-now"), rankOf("same-day"), rankOf("within-48-hours")];

/** An emergency waits until it is acknowledged, wherever it was moved (docs/decisions/008). */
const unread = and(eq(cases.levelRank, rankOf("emergency-now")), isNull(cases.acknowledgedAt), stillOpen);

/**
 * After a change of when someone is there or reads, what waits for them is due when it would be by the new hours, and
 * never later than was promised. Answers with how many clocks end earlier than they did in the clinic as it was
 * `before`.
 */
export async function bringClocksForward(context: VerbContext, before: Clinic): Promise<number> {
  const { tx, actor, jobs, now } = context;
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
        or(inArray(cases.status, unplaced), unread),
        gt(cases.dueAt, now()),
      ),
    )
    .orderBy(cases.id)
    .for("no key update");
  let moved = 0;
  for (const row of waiting) {
    const dueAt = dueByNew(home, before, row, now());
    if (dueAt >= row.dueAt) continue;
    await tx
      .update(cases)
      .set({ dueAt })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, row.id)));
    await resumeEscalation({ tx, jobs }, { ...row, dueAt });
    moved += 1;
  }
  moved += await bringRechecksForward(context, home);
  await bringCallsForward(context, home);
  await tellPages(tx, clinicId);
  return moved;
}

/**
 * Where the time by the new hours is over, a case is due at once if it was not by the hours before and the clinic was
 * open then; else nobody was there to look, and it counts from now. So does an emergency that nobody has read.
 */
function dueByNew(
  home: Clinic,
  before: Clinic,
  { levelRank, raisedAt }: Pick<typeof cases.$inferSelect, "levelRank" | "raisedAt">,
  now: Date,
): Date {
  const level = levelOf(levelRank);
  const fromNow = dueIn(home, level, now);
  if (level === "emergency-now") return fromNow;
  const due = dueIn(home, level, raisedAt);
  if (due > now) return due;
  const { hours } = before;
  const wasOpen = isOpen(hours, due) || lastClosingBefore(hours, due)?.getTime() === due.getTime();
  return wasOpen && dueIn(before, level, raisedAt) > now ? now : fromNow;
}
