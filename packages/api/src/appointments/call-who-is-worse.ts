import { dueAt } from "@preamble/booking/clock";
import type { Recheck } from "@preamble/booking/recheck";
import { type cases, message, recheck } from "@preamble/db/schema";
import { sql } from "drizzle-orm";
import { escalationMail } from "../cases/escalation-mail.ts";
import { type Clinic, someoneReads } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { callAtOnce } from "./call-at-once.ts";
import { scheduleRecheck } from "./schedule-recheck.ts";

/**
 * Has the clinic call at once who may be worse: keeps what was said for a clinician, leaves the call, tells the on-call
 * list by mail, without clinical content, and starts the clock that tells more people until the call is made.
 */
export async function callWhoIsWorse(
  context: VerbContext,
  home: Clinic,
  row: typeof cases.$inferSelect,
  answers: Recheck,
): Promise<void> {
  const { tx, jobs, actor, now } = context;
  const { clinicId } = actor;
  const closedHours = someoneReads(home, now()) ? "on-call" : "nobody";
  const callBy = dueAt({ level: "emergency-now", from: now(), hours: home.hours, closedHours });
  await tx.insert(recheck).values({ clinicId, caseId: row.id, answers, callBy, createdAt: now() });
  await callAtOnce(context, row);
  const words = { reference: row.reference, audience: "on-call", next: "worse", breached: false } as const;
  const [alert] = await tx
    .insert(message)
    .values({ clinicId, kind: "escalation", recipient: home.onCallEmail, ...escalationMail(home, words) })
    .returning({ id: message.id });
  if (alert) await jobs.send(tx, "message.send", { clinicId, messageId: alert.id }, 0, true);
  await scheduleRecheck(context, { caseId: row.id, callBy }, 0);
  await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
}
