import { askedBy, mayPutOff } from "@preamble/booking/put-off";
import { onceAwake } from "@preamble/booking/reminders";
import type { Tx } from "@preamble/db/client";
import { appointment, cases, intake, patient } from "@preamble/db/schema";
import { and, eq, gt, isNotNull, notInArray, or } from "drizzle-orm";
import { z } from "zod";
import { levelOf } from "@preamble/domain/levels";
import { formsOfCase } from "../cases/case-of-form.ts";
import { loadClinic } from "../clinic.ts";
import { currentConsents } from "../consents/current-consents.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { patientPage } from "../messages/patient-page.ts";
import { taskDue } from "../tasks/task-due.ts";
import { tellPages } from "../tell-pages.ts";
import { askAgainMail } from "./ask-again-mail.ts";
import { callTask } from "./return-to-queue.ts";

/**
 * Asks, once, who put a visit off: by mail, or where no address is known by a call that the clinic makes that day; nobody
 * at night. A case that was closed meanwhile is asked about all the same, as its patient was told. Left alone is who took
 * it back, booked, was seen, sent another form, needs a visit sooner now, took back the consent or cannot be reached.
 */
export const askAgain = defineVerb({
  name: "appointments.askAgain",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({ caseId: z.uuid(), askAgainAt: instantSchema }),
  async run({ tx, actor, now, audit, jobs }, { caseId, askAgainAt }) {
    const { clinicId } = actor;
    const ofCase = and(eq(cases.clinicId, clinicId), eq(cases.id, caseId));
    const [found] = await tx
      .select({ row: cases, person: patient })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(ofCase)
      .for("no key update", { of: cases });
    if (!found) throw new VerbError("not_found");
    const { row, person } = found;
    const { email, language } = person;
    const home = await loadClinic(tx, clinicId);
    const isThis = row.askAgainAt?.getTime() === askAgainAt.getTime();
    const quietZone = person.timeZone ?? home.hours.timeZone;
    const awake = onceAwake(now(), quietZone);
    if (isThis && awake > now()) {
      const again = { clinicId, caseId, askAgainAt: askAgainAt.toISOString() };
      await jobs.send(tx, "appointment.askAgain", again, awake);
      await audit({ action: "appointments.askAgain", subjectId: caseId, details: { told: "later" } });
      return { told: "later" as const };
    }
    const by = askedBy(person);
    const { care } = await currentConsents(tx, clinicId, row.intakeId);
    const stands =
      isThis &&
      row.status !== "seen" &&
      mayPutOff(levelOf(row.levelRank)) &&
      care?.given === true &&
      !(await hasMovedOn(tx, row, now()));
    if (isThis) await tx.update(cases).set({ askAgainAt: null }).where(ofCase);
    if (stands) {
      if (email) {
        const { subject, text, html } = askAgainMail({
          language,
          clinic: home,
          link: patientPage(home, language, "clinic"),
        });
        await leaveMail({ tx, jobs }, clinicId, {
          kind: "ask-again",
          recipient: email,
          subject,
          body: text,
          html,
          once: `ask-again ${caseId} ${askAgainAt.toISOString()}`,
          quietZone,
        });
      } else if (by === "call") {
        await callTask({ tx, actor }, row, taskDue(home, "today", now()), { kind: "ask-again" });
        await tellPages(tx, clinicId);
      }
    }
    const told = stands ? (by ?? "nobody") : null;
    await audit({ action: "appointments.askAgain", subjectId: caseId, details: { told } });
    return { told };
  },
});

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
