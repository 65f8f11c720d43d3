import {
  awaitsDecision,
  callContacts,
  callFaults,
  callOutcomes,
  isDecision,
  longestPlace,
  type LoggedCall,
  type NextCall,
  reachesPatient,
} from "@preamble/booking/call-plan";
import type { CaseStatus } from "@preamble/db/case-status";
import { call, cases } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { longestReason } from "@preamble/domain/reason-length";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { requireSame } from "../require-same.ts";
import { finishCalls } from "../tasks/finish-calls.ts";
import { tellPages } from "../tell-pages.ts";
import { countBreach } from "./count-breach.ts";
import { noCallTo } from "./no-call.ts";
import { openCallOf } from "./open-call.ts";
import { resumeEscalation } from "./schedule-escalation.ts";

/** What the call sheet sends: it knows by the same rules what is missing, and says so where it is written. */
const loggedCallSchema = z
  .strictObject({
    contact: z.enum(callContacts),
    outcome: z.enum(callOutcomes),
    place: z.string().trim().max(longestPlace).optional(),
    reason: z.string().trim().max(longestReason).optional(),
  })
  .superRefine((logged, context) => {
    for (const field of callFaults(logged)) context.addIssue({ code: "custom", path: [field] });
  });

/**
 * Logs one call about a case: who was called and how it ended, or what a clinician decided and why; one that
 * reached the patient is no longer to make, one that a clinician is to follow is theirs, and an emergency whose call
 * reached them or settled it is no longer overdue. Sent twice under one id it is logged once; another call under that
 * id is a conflict. Throws forbidden where the decision is not a clinician's.
 */
export const logCall = defineVerb({
  name: "cases.logCall",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid(), callId: z.uuid(), logged: loggedCallSchema }),
  async run(context, { caseId, callId, logged: { contact, outcome, place, reason } }) {
    const { tx, actor, now, audit } = context;
    const { clinicId, staffMemberId } = actor;
    if (isDecision(outcome) && !actor.roles.includes("clinician")) throw new VerbError("forbidden");
    const [row] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
      .for("no key update");
    if (!row) throw new VerbError("not_found");
    const { details } = await countBreach(context, row);
    const said = { caseId, contact, outcome, place: place ?? null, reason: reason ?? null };
    const [logs] = await tx
      .insert(call)
      .values({ clinicId, id: callId, ...said, staffMemberId, createdAt: now() })
      .onConflictDoNothing()
      .returning({ id: call.id });
    const [kept] = await tx
      .select()
      .from(call)
      .where(and(eq(call.clinicId, clinicId), eq(call.id, callId)));
    requireSame(kept, said);
    const next = await openCallOf(tx, row);
    const about = { planned: next !== null, noCall: await noCallTo(tx, row) };
    if (logs) await finishCalls(context, caseId, { contact, outcome }, about);
    // What had been settled is open again: nothing reminds of it any more unless it is told anew.
    if (logs && awaitsDecision(outcome) && next) await resumeEscalation(context, row);
    const status = logs ? statusAfter(row, { contact, outcome }, next) : row.status;
    if (status !== row.status) {
      await tx
        .update(cases)
        .set({ status, version: row.version + 1 })
        .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    }
    await audit({
      subjectId: caseId,
      details: { contact, outcome, ...(status !== row.status && { status }), ...details },
    });
    await tellPages(tx, clinicId);
    return { at: kept.createdAt };
  },
});

/**
 * What a call makes of an emergency that nobody had begun with: contacted where it reached the patient, or settled what
 * they do; in review where a clinician decided. Of another case a member says so.
 */
function statusAfter(
  { status, levelRank }: Pick<typeof cases.$inferSelect, "status" | "levelRank">,
  logged: Omit<LoggedCall, "at">,
  next: NextCall | null,
): CaseStatus {
  const untouched = status === "new" || status === "could-not-reach";
  if (!untouched || levelOf(levelRank) !== "emergency-now") return status;
  if (isDecision(logged.outcome)) return "in-review";
  return next === null || reachesPatient(logged) ? "contacted" : status;
}
