import { caseMoves, caseStatuses, isClinical, isOpenStatus } from "@preamble/db/case-status";
import { cases } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { bookedVisit } from "../appointments/booked-visit.ts";
import { markVisit } from "../appointments/mark-visit.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { countBreach } from "./count-breach.ts";
import { seenCase, unexplained } from "./own-case.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

/**
 * Moves a case on to a status that follows the one it has; one that is seen after its visit began settles the visit so.
 * Throws forbidden where the move is a clinician's, and conflict where the case has changed, or with all that stands
 * against it: "not-from-here" where the status does not follow, "breach-unexplained" where it would leave the queue over
 * a clock that ran out and nobody said why, and "visit-booked" where a visit would be passed by.
 */
export const moveCase = defineVerb({
  name: "cases.move",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ ...seenCase, to: z.enum(caseStatuses) }),
  async run(context, { caseId, version, to }) {
    const { tx, actor, jobs, now, audit } = context;
    const own = and(eq(cases.clinicId, actor.clinicId), eq(cases.id, caseId));
    const [row] = await tx.select().from(cases).where(own).for("update");
    if (!row) throw new VerbError("not_found");
    if (isClinical(to) && !actor.roles.includes("clinician")) throw new VerbError("forbidden");
    if (row.version !== version) throw new VerbError("conflict");
    const { breach, details } = await countBreach(context, row);
    const ends = !isOpenStatus(to);
    const visit = ends || to === "declined" ? await bookedVisit(tx, row) : null;
    const isSeen = visit !== null && to === "seen" && visit.startsAt <= now();
    const reasons = [
      ...(caseMoves[row.status].includes(to) ? [] : ["not-from-here"]),
      ...(ends ? unexplained(breach) : []),
      ...(visit && !isSeen ? ["visit-booked"] : []),
    ];
    if (reasons.length > 0) throw new VerbError("conflict", reasons);
    if (visit) await markVisit(tx, visit, "seen");
    const [after] = await tx
      .update(cases)
      .set({ status: to, endedAt: ends ? (row.endedAt ?? now()) : null, version: version + 1 })
      .where(own)
      .returning();
    // Who was not reached has still to be looked at: the clock runs on.
    if (after && to === "could-not-reach") await resumeEscalation({ tx, jobs }, after);
    await audit({
      action: "cases.move",
      subjectId: caseId,
      details: { from: row.status, to, ...(visit && { visit: visit.id }), ...details },
    });
    await tx.execute(sql`select pg_notify('changed', ${actor.clinicId})`);
    return { status: to, version: version + 1 };
  },
});
