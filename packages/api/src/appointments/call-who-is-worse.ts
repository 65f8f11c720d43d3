import type { Recheck } from "@preamble/booking/recheck";
import { type cases, recheck } from "@preamble/db/schema";
import { escalationMail } from "../cases/escalation-mail.ts";
import { noCallTo } from "../cases/no-call.ts";
import { type Clinic, dueIn } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { callAsWorse } from "./call-at-once.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { tellPages } from "../tell-pages.ts";
import { resumeRecheck, scheduleRecheck } from "./schedule-recheck.ts";
import { standingRecheck } from "./standing-recheck.ts";

/**
 * Has the clinic call at once who may be worse: keeps what was said for a clinician, leaves the call, tells the on-call
 * list by mail, without clinical content, and starts the clock that tells more people until the call is made.
 * Who says so again while it runs is not put off by it: the clock runs on, and tells of them when it comes to that.
 */
export async function callWhoIsWorse(
  context: VerbContext,
  home: Clinic,
  row: typeof cases.$inferSelect,
  answers: Recheck,
): Promise<void> {
  const { tx, actor, now } = context;
  const { clinicId } = actor;
  const stands = await standingRecheck(tx, row, now());
  const callBy = stands?.callBy ?? dueIn(home, "emergency-now", now());
  await tx.insert(recheck).values({ clinicId, caseId: row.id, answers, callBy, createdAt: now() });
  await callAsWorse(context, row);
  if (stands) await resumeRecheck(context, { caseId: row.id, callBy });
  else await startClock(context, home, row, callBy);
  await tellPages(tx, clinicId);
}

async function startClock(
  context: VerbContext,
  home: Clinic,
  row: typeof cases.$inferSelect,
  callBy: Date,
): Promise<void> {
  const { tx, jobs, actor } = context;
  const { clinicId } = actor;
  const next = { step: "worse", noCall: await noCallTo(tx, row) } as const;
  const words = { reference: row.reference, audience: "on-call", next, breached: false } as const;
  const mail = { kind: "escalation", recipient: home.onCallEmail, ...escalationMail(home, words) } as const;
  await leaveMail({ tx, jobs }, clinicId, mail, { urgent: true });
  await scheduleRecheck(context, { caseId: row.id, callBy }, 0);
}
