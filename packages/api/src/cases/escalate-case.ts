import { closedOn } from "@preamble/booking/clock";
import { type Audience, dueEscalation } from "@preamble/booking/escalation";
import { addMinutes } from "@preamble/booking/wall-time";
import { escalates } from "@preamble/db/case-status";
import { cases, escalation, staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { type Clinic, loadClinic } from "../clinic.ts";
import { defineVerb, type VerbContext } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { tellPages } from "../tell-pages.ts";
import { awaitsPlace } from "./awaits-place.ts";
import { countBreach } from "./count-breach.ts";
import { escalationMail, toldAnewMinutes } from "./escalation-mail.ts";
import { missPlace } from "./miss-place.ts";
import { openCallOf } from "./open-call.ts";
import { clockOf, scheduleEscalation } from "./schedule-escalation.ts";

/**
 * Brings a case before the next people while its clock runs and nobody has looked, once for each step of a
 * clock, and leaves the job for the step after. An emergency that was acknowledged is brought before them
 * whenever a call about it is due and not logged, until the calls settle it. A clock that was stopped or started
 * anew is left alone. From the time at which it was due on, the case counts as breached: an emergency also
 * where nobody has tried to reach the patient by then. Who was to be called or placed by a closing and was only looked
 * at is told of to nobody on the way, and has missed the place then.
 */
export const escalateCase = defineVerb({
  name: "cases.escalate",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ caseId: z.uuid(), dueAt: instantSchema, step: z.int().min(1).max(30_000) }),
  async run(context, { caseId, dueAt, step: wanted }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const own = and(eq(cases.clinicId, clinicId), eq(cases.id, caseId));
    const [row] = await tx.select().from(cases).where(own).for("update");
    if (!row) throw new VerbError("not_found");
    const home = await loadClinic(tx, clinicId);
    const unseen = escalates({ ...row, level: clockOf(row).level });
    const next = unseen ? null : await openCallOf(tx, row);
    const onlySeen = !unseen && closedOn(clockOf(row), home.hours) && (await awaitsPlace(tx, row));
    const stands = row.dueAt.getTime() === dueAt.getTime() && (unseen || next !== null || onlySeen);
    const due = dueEscalation(clockOf(row), wanted - 1, now());
    const early = next !== null && next.at > now();
    if (!stands || !due || early || onlySeen) {
      if (stands && onlySeen && due?.breached) await missPlace(context, home, row);
      if (stands) await scheduleEscalation(context, row, due?.step ?? wanted - 1);
      await audit({ subjectId: caseId, details: { step: wanted, to: null } });
      return { recipients: [] };
    }
    const { step } = due;

    const { audience, recipients } = await recipientsOf(context, home, row.ownerId, due.audience);
    const [first] = await tx
      .insert(escalation)
      .values({ clinicId, caseId, dueAt, step, audience, recipients })
      .onConflictDoNothing()
      .returning({ id: escalation.id });
    if (!first) {
      await audit({ subjectId: caseId, details: { step, to: null, again: true } });
      return { recipients: [] };
    }
    const mail = escalationMail(home, { reference: row.reference, audience, next, breached: due.breached });
    const urgent = clockOf(row).level === "emergency-now";
    const staleAt = urgent ? addMinutes(now(), toldAnewMinutes) : null;
    for (const recipient of recipients) {
      const once = `escalation ${caseId} ${dueAt.toISOString()} ${step} ${recipient}`;
      await leaveMail(
        context,
        clinicId,
        { kind: "escalation", once, recipient, ...mail, staleAt },
        { urgent },
      );
    }
    const { details } = await countBreach(context, row);
    if (due.breached && unseen) await missPlace(context, home, row);
    await scheduleEscalation(context, row, step);
    await audit({
      subjectId: caseId,
      details: { step, to: audience, ...details },
    });
    await tellPages(tx, clinicId);
    return { recipients };
  },
});

/** Nobody is skipped in silence: without an owner, or without a phone list, the on-call list is told. */
export async function recipientsOf(
  { tx, actor }: Pick<VerbContext, "tx" | "actor">,
  { onCallEmail, phoneList }: Clinic,
  ownerId: string | null,
  audience: Audience,
): Promise<{ audience: Audience; recipients: string[] }> {
  if (audience === "owner" && ownerId) {
    const [owner] = await tx
      .select({ email: staffMember.email })
      .from(staffMember)
      .where(
        and(
          eq(staffMember.clinicId, actor.clinicId),
          eq(staffMember.id, ownerId),
          eq(staffMember.active, true),
        ),
      );
    if (owner) return { audience, recipients: [owner.email] };
  }
  if (audience === "phone-list" && phoneList.length > 0) {
    return { audience, recipients: [...new Set([onCallEmail, ...phoneList.map(({ email }) => email)])] };
  }
  return { audience: "on-call", recipients: [onCallEmail] };
}
