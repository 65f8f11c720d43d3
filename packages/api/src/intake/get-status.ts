import { clockRuns, isOpenStatus } from "@preamble/db/case-status";
import { appointment, cases, submission } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { lastVisitFirst, visitsOf, visitStatus } from "../appointments/last-visit.ts";
import { putOffOf } from "../appointments/put-off-of.ts";
import { caseOfForm } from "../cases/case-of-form.ts";
import { promised } from "../cases/promised.ts";
import { currentConsents } from "../consents/current-consents.ts";
import { loadClinic, someoneReads } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { lockOwnIntake } from "./own-intake.ts";

/** Where a form stands that was sent: when it went, by when it is read, its visit, and whether it is done with. */
export const getStatus = defineVerb({
  name: "intake.status",
  effect: "read",
  roles: ["patient"],
  input: z.strictObject({ intakeId: z.uuid() }),
  async run(context, { intakeId }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    await lockOwnIntake(context, intakeId, "sent");
    const [row] = await tx
      .select({ case: cases, sentAt: submission.sentAt })
      .from(submission)
      .innerJoin(cases, caseOfForm(clinicId, intakeId))
      .where(and(eq(submission.clinicId, clinicId), eq(submission.intakeId, intakeId)));
    if (!row) throw new VerbError("not_found");
    const { case: found, sentAt } = row;
    const [visit] = await tx
      .select({ status: visitStatus, startsAt: appointment.startsAt, visitType: appointment.visitType })
      .from(appointment)
      .where(visitsOf(clinicId, found.id))
      .orderBy(...lastVisitFirst)
      .limit(1);
    const home = await loadClinic(tx, clinicId);
    const level = levelOf(found.levelRank);
    await audit({ subjectId: found.id });
    return {
      reference: found.reference,
      level,
      timeZone: home.hours.timeZone,
      sentAt,
      readAt: found.acknowledgedAt && found.acknowledgedAt >= sentAt ? found.acknowledgedAt : null,
      someoneReads: someoneReads(home, now()),
      ...(await promised(tx, found, home, now())),
      /** Whether someone at the clinic is still to look, whatever is booked. */
      waits: clockRuns({ ...found, level }),
      /** Whether the clinic still works on it. */
      open: isOpenStatus(found.status),
      /** The visit that is booked or, where none is, what became of the last. */
      visit: visit ? { ...visit, begun: visit.startsAt <= now() } : null,
      putOff: await putOffOf(tx, found, { level }),
      consents: await currentConsents(tx, clinicId, intakeId),
    };
  },
});
