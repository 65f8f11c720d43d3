import { mayPutOff } from "@preamble/booking/put-off";
import type { Tx } from "@preamble/db/client";
import { appointment, cases, intake } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, eq, gt, isNotNull, notInArray, or } from "drizzle-orm";
import { formsOfCase } from "../cases/case-of-form.ts";
import { currentConsents } from "../consents/current-consents.ts";

/** Whether the patient of a case, who put a visit off, is still to be asked whether they want one by now. */
export async function isStillAsked(tx: Tx, row: typeof cases.$inferSelect, now: Date): Promise<boolean> {
  const { care } = await currentConsents(tx, row.clinicId, row.intakeId);
  return (
    row.status !== "seen" &&
    mayPutOff(levelOf(row.levelRank)) &&
    care?.given === true &&
    !(await hasMovedOn(tx, row, now))
  );
}

/**
 * Whether a later form of the same patient was sent or became a case, or a visit of any of their cases is ahead. Who
 * merely looks alike may be someone else, and is asked.
 */
async function hasMovedOn(
  tx: Tx,
  { clinicId, id, patientId, createdAt }: typeof cases.$inferSelect,
  now: Date,
): Promise<boolean> {
  const newer = await tx
    .select({ id: intake.id })
    .from(intake)
    .leftJoin(cases, and(eq(cases.clinicId, intake.clinicId), eq(cases.intakeId, intake.id)))
    .where(
      and(
        eq(intake.clinicId, clinicId),
        eq(intake.patientId, patientId),
        notInArray(intake.id, formsOfCase(tx, clinicId, id)),
        or(eq(intake.status, "sent"), isNotNull(cases.id)),
        or(gt(intake.createdAt, createdAt), gt(cases.createdAt, createdAt)),
      ),
    )
    .limit(1);
  const ahead = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.clinicId, clinicId),
        eq(appointment.patientId, patientId),
        eq(appointment.status, "booked"),
        gt(appointment.startsAt, now),
      ),
    )
    .limit(1);
  return newer.length > 0 || ahead.length > 0;
}
