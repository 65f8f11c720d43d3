import type { intake } from "@preamble/db/schema";
import { settleSeconds } from "@preamble/domain/form/emergency-timing";
import type { Triage } from "@preamble/domain/triage/triage";
import { isNewlyFired } from "../cases/newly-fired.ts";
import type { VerbContext } from "../define-verb.ts";
import { idleMinutes } from "./settle-idle.ts";

/** What the browser has to say it itself, once the warning has become the full screen there. */
const graceSeconds = 10;

/**
 * Of a form that is not sent: an emergency leaves a job that raises it, should the browser that shows the warning be
 * gone before it does; a same-day rule that did not fire before leaves one that looks whether the form was left.
 */
export async function scheduleSettling(
  { tx, jobs }: Pick<VerbContext, "tx" | "jobs">,
  { clinicId, id: intakeId, patientId }: Pick<typeof intake.$inferSelect, "clinicId" | "id" | "patientId">,
  before: Triage,
  after: Triage,
): Promise<void> {
  if (patientId && after.fired.some(({ level }) => level === "emergency-now"))
    await jobs.send(tx, "emergency.settle", { clinicId, intakeId }, settleSeconds + graceSeconds);
  if (isNewlyFired("same-day", after, before))
    await jobs.send(tx, "intake.settleIdle", { clinicId, intakeId }, idleMinutes * 60);
}
