import { caseMoves, caseStatuses, isClinical, isOpenStatus } from "@preamble/db/case-status";
import type { Tx } from "@preamble/db/client";
import { caseNote, cases } from "@preamble/db/schema";
import { longestReason, shortestReason } from "@preamble/domain/reason-length";
import { and, eq, ne } from "drizzle-orm";
import { z } from "zod";
import { bookedVisit } from "../appointments/booked-visit.ts";
import { markVisit } from "../appointments/mark-visit.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { countBreach } from "./count-breach.ts";
import { seenCase, unexplained } from "./own-case.ts";
import { stillOpen } from "./queue-conditions.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

/**
 * Moves a case on to a status that follows the one it has; one that is seen after its visit began settles the visit so.
 * One that had ended is opened again for a reason, which stands among its notes. Throws forbidden where the move is a
 * clinician's, invalid_input without that reason, and conflict where the case has changed, or with all that stands against
 * it: "not-from-here" where the status does not follow, "breach-unexplained" where it would leave the queue over
 * a clock that ran out and nobody said why, "visit-booked" where a visit would be passed by, and
 * "open-elsewhere" where the patient has a newer case to work on.
 */
export const moveCase = defineVerb({
  name: "cases.move",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    ...seenCase,
    to: z.enum(caseStatuses),
    reason: z.string().trim().min(shortestReason).max(longestReason).optional(),
  }),
  async run(context, { caseId, version, to, reason }) {
    const { tx, actor, jobs, now, audit } = context;
    const own = and(eq(cases.clinicId, actor.clinicId), eq(cases.id, caseId));
    const [row] = await tx.select().from(cases).where(own).for("update");
    if (!row) throw new VerbError("not_found");
    if (isClinical(to) && !actor.roles.includes("clinician")) throw new VerbError("forbidden");
    if (row.version !== version) throw new VerbError("conflict");
    const { breach, details } = await countBreach(context, row);
    const ends = !isOpenStatus(to);
    const opens = !ends && !isOpenStatus(row.status);
    const follows = caseMoves[row.status].includes(to);
    const visit = ends || to === "declined" ? await bookedVisit(tx, row) : null;
    const isSeen = visit !== null && to === "seen" && visit.startsAt <= now();
    const reasons = [
      ...(follows ? [] : ["not-from-here"]),
      ...(ends ? unexplained(breach) : []),
      ...(visit && !isSeen ? ["visit-booked"] : []),
      ...(follows && opens && (await isOpenElsewhere(tx, row)) ? ["open-elsewhere"] : []),
    ];
    if (reasons.length > 0) throw new VerbError("conflict", reasons);
    if (opens) {
      if (!reason) throw new VerbError("invalid_input", ["reason"]);
      const { clinicId, staffMemberId } = actor;
      const text = `Opened again: ${reason}`;
      await tx.insert(caseNote).values({ clinicId, caseId, staffMemberId, text, createdAt: now() });
    }
    if (visit) await markVisit(tx, visit, "seen");
    const [after] = await tx
      .update(cases)
      .set({ status: to, endedAt: ends ? (row.endedAt ?? now()) : null, version: version + 1 })
      .where(own)
      .returning();
    // Who was not reached has still to be looked at: the clock runs on. An emergency that is open again has its calls.
    if (after && (opens || to === "could-not-reach")) await resumeEscalation({ tx, jobs }, after);
    await audit({
      subjectId: caseId,
      details: { from: row.status, to, ...(visit && { visit: visit.id }), ...details },
    });
    await tellPages(tx, actor.clinicId);
    return { status: to, version: version + 1 };
  },
});

/** Whether the patient has another case that is worked on: a form that comes in would join one of the two. */
async function isOpenElsewhere(
  tx: Tx,
  { clinicId, id, patientId }: typeof cases.$inferSelect,
): Promise<boolean> {
  const [other] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.clinicId, clinicId), eq(cases.patientId, patientId), ne(cases.id, id), stillOpen))
    .limit(1);
  return other !== undefined;
}
