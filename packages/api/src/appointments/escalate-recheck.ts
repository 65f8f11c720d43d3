import { dueEscalation } from "@preamble/booking/escalation";
import { addMinutes } from "@preamble/booking/wall-time";
import { cases, escalation } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { recipientsOf } from "../cases/escalate-case.ts";
import { escalationMail, toldAnewMinutes } from "../cases/escalation-mail.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { tellPages } from "../tell-pages.ts";
import { recheckClock, scheduleRecheck } from "./schedule-recheck.ts";
import { standingRecheck } from "./standing-recheck.ts";

/** How long after a call that reached nobody the next people are left in peace. */
const callPauseMinutes = 15;

/**
 * Brings a case whose patient may be worse before the next people until the call to them is made, once for
 * each step of its clock, and leaves the job for the step after, while that clock stands. While the clinic tries, nobody
 * is told; what it tried before the patient last said so is no answer to that.
 */
export const escalateRecheck = defineVerb({
  name: "appointments.escalateRecheck",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ caseId: z.uuid(), callBy: instantSchema, step: z.int().min(1).max(30_000) }),
  async run(context, { caseId, callBy, step: wanted }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const [row] = await tx
      .select()
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
      .for("update");
    if (!row) throw new VerbError("not_found");
    const own = { caseId, callBy };
    const leave = async (to: string | null) => audit({ subjectId: caseId, details: { step: wanted, to } });
    const due = dueEscalation(recheckClock(callBy), wanted - 1, now());
    const clock = await standingRecheck(tx, row, now());
    const stands = clock?.callBy.getTime() === callBy.getTime();
    const pauses = clock?.calledAt.some((at) => at > addMinutes(now(), -callPauseMinutes));
    if (!clock || !stands || !due || pauses) {
      if (stands) await scheduleRecheck(context, own, due?.step ?? wanted - 1);
      await leave(null);
      return { recipients: [] };
    }
    const { step } = due;
    const home = await loadClinic(tx, clinicId);
    const { audience, recipients } = await recipientsOf(context, home, row.ownerId, due.audience);
    const [first] = await tx
      .insert(escalation)
      .values({ clinicId, caseId, dueAt: callBy, step, audience, recipients })
      .onConflictDoNothing()
      .returning({ id: escalation.id });
    if (!first) {
      await leave(null);
      return { recipients: [] };
    }
    const next = { step: "worse", noCall: clock.noCall } as const;
    const mail = escalationMail(home, { reference: row.reference, audience, next, breached: due.breached });
    const staleAt = addMinutes(now(), toldAnewMinutes);
    for (const recipient of recipients)
      await leaveMail(
        context,
        clinicId,
        { kind: "escalation", recipient, ...mail, staleAt },
        { urgent: true },
      );
    await scheduleRecheck(context, own, step);
    await leave(audience);
    await tellPages(tx, clinicId);
    return { recipients };
  },
});
