import { askedBy } from "@preamble/booking/put-off";
import { onceAwake } from "@preamble/booking/reminders";
import { cases, patient } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { leaveMail } from "../messages/leave-mail.ts";
import { patientPage } from "../messages/patient-page.ts";
import { taskDue } from "../tasks/task-due.ts";
import { tellPages } from "../tell-pages.ts";
import { askAgainMail } from "./ask-again-mail.ts";
import { isStillAsked } from "./is-still-asked.ts";
import { callTask } from "./call-task.ts";

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
      await audit({ subjectId: caseId, details: { told: "later" } });
      return { told: "later" as const };
    }
    const by = askedBy(person);
    const stands = isThis && (await isStillAsked(tx, row, now()));
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
    await audit({ subjectId: caseId, details: { told } });
    return { told };
  },
});
