import { mayPutOff } from "@preamble/booking/put-off";
import { addMinutes, instantOnWall } from "@preamble/booking/wall-time";
import { cases, review, staffMember } from "@preamble/db/schema";
import { levelOf, levels, rankOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { leaveUnfitVisit } from "../appointments/leave-unfit-visit.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { countBreach } from "./count-breach.ts";
import { lastReview } from "./last-review.ts";
import { levelSet } from "./level-set.ts";
import { sameCallMinutes } from "./open-call.ts";
import { lockCase, seenCase } from "./own-case.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

const urgent = rankOf("same-day");

/**
 * Signs the level that a clinician holds right: the one in force, or another with a reason. Whom the clinic
 * names may lower emergency-now and same-day, having spoken with the patient, and that waits until another
 * clinician signs that review; the level in force, and with it booking, stays until then. A visit that does not
 * suit a raised level is called off. Throws forbidden
 * where the member may not lower it or would sign twice, conflict where the review to sign waits no more or, with
 * "waits-for-second", where the level is one that another's review waits for, and invalid_input with what is missing, or
 * with what is wrong about the talk: "spoke-missing", "spoke-ahead", or "spoke-before-raised".
 */
export const reviewCase = defineVerb({
  name: "cases.review",
  effect: "write",
  roles: ["clinician"],
  input: z
    .strictObject({
      ...seenCase,
      level: z.enum(levels),
      reason: z.string().trim().min(1).max(1000).optional(),
      /** When they spoke with the patient, by the clinic's wall: "2026-03-02T10:00". */
      spoke: z.iso.datetime({ local: true, precision: -1 }).regex(/\d$/).optional(),
      /** The review under which this is the second signature; it has its reason and its talk. */
      secondOf: z.uuid().optional(),
    })
    .refine(({ secondOf, reason, spoke }) => !secondOf || !(reason ?? spoke), { path: ["secondOf"] }),
  async run(context, { caseId, version, level, reason, spoke, secondOf }) {
    const { tx, actor, now, jobs, audit } = context;
    const { clinicId, staffMemberId } = actor;
    const row = await lockCase(tx, clinicId, { caseId, version });
    const { hours } = await loadClinic(tx, clinicId);
    const spokeAt = spoke === undefined ? null : instantOnWall(spoke, hours.timeZone);
    const [from, to] = [row.levelRank, rankOf(level)];
    const lowersUrgent = to < from && from >= urgent;
    const last = await lastReview(tx, row);
    const waiting = last?.waits && last.levelRank === to ? last : null;
    if (waiting?.staffMemberId === staffMemberId) throw new VerbError("forbidden", ["second-signer"]);
    if (waiting?.id !== secondOf) throw new VerbError("conflict", waiting ? ["waits-for-second"] : []);
    if (waiting) {
      await tx
        .update(review)
        .set({ secondSignerId: staffMemberId, secondSignedAt: now() })
        .where(and(eq(review.clinicId, clinicId), eq(review.id, waiting.id)));
    } else {
      if (to !== from && !reason) throw new VerbError("invalid_input", ["reason"]);
      if (lowersUrgent) {
        const [me] = await tx
          .select({ mayLower: staffMember.mayLowerUrgent })
          .from(staffMember)
          .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.id, staffMemberId)));
        if (!me?.mayLower) throw new VerbError("forbidden", ["may-not-lower"]);
        const refused = refusedTalk(row, spokeAt, now());
        if (refused) throw new VerbError("invalid_input", [refused]);
      }
      await tx.insert(review).values({
        clinicId,
        caseId,
        triageId: row.triageId,
        staffMemberId,
        verdict: to === from ? "agree" : "override",
        levelRank: to,
        fromRank: from,
        reason: reason ?? null,
        spokeAt,
        needsSecond: lowersUrgent,
        signedAt: now(),
      });
    }
    const { details } = await countBreach(context, row);
    const inForce = lowersUrgent && !waiting ? from : to;
    const set = await levelSet(tx, row, levelOf(inForce), now());
    const status =
      row.status === "new" || (row.status === "booked" && inForce > from) ? "in-review" : row.status;
    // Of another window nothing was said yet, and who needs a visit sooner is offered one.
    const window = inForce === from ? {} : { noSlotAt: null };
    const asked = mayPutOff(levelOf(inForce)) ? {} : { askAgainAt: null };
    const acknowledged = row.acknowledgedAt ? {} : { acknowledgedAt: now(), acknowledgedBy: staffMemberId };
    const [after] = await tx
      .update(cases)
      .set({ ...set, ...window, ...asked, ...acknowledged, status, version: row.version + 1 })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
      .returning();
    if (!after) throw new VerbError("not_found");
    if (inForce !== from) await resumeEscalation({ tx, jobs }, after);
    const leftVisit = inForce > from ? await leaveUnfitVisit(context, after, { raised: true }) : null;
    await audit({
      subjectId: caseId,
      details: {
        level,
        ...(lowersUrgent && { signature: waiting ? "second" : "first of two" }),
        ...(leftVisit && { leftVisit }),
        ...details,
      },
    });
    await tellPages(tx, clinicId);
    return { level: levelOf(inForce), waits: lowersUrgent && !waiting, version: after.version };
  },
});

/** A talk about what raised a case cannot have been before; a case raised by what was said in a call is raised after it. */
function refusedTalk(
  { raisedAt }: typeof cases.$inferSelect,
  spokeAt: Date | null,
  now: Date,
): string | null {
  if (!spokeAt) return "spoke-missing";
  if (spokeAt > now) return "spoke-ahead";
  return spokeAt < addMinutes(raisedAt, -sameCallMinutes) ? "spoke-before-raised" : null;
}
