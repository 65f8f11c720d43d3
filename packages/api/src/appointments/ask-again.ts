import { mayPutOff } from "@preamble/booking/put-off";
import type { Tx } from "@preamble/db/client";
import { cases, message, patient } from "@preamble/db/schema";
import { and, eq, gt, inArray, ne, or, sql } from "drizzle-orm";
import { z } from "zod";
import { levelOf } from "@preamble/domain/levels";
import { casesAlike } from "../cases/cases-alike.ts";
import { loadClinic } from "../clinic.ts";
import { currentConsents } from "../consents/current-consents.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { instantSchema } from "../instant.ts";
import { patientPage } from "../messages/patient-page.ts";
import { taskDue } from "../tasks/task-due.ts";
import { askAgainMail } from "./ask-again-mail.ts";
import { callTask } from "./return-to-queue.ts";

/**
 * Asks, once, who put a visit off: by mail, or where no address is known by a call that the clinic makes that day. Left
 * alone is who took it back, booked, was seen, sent another form, needs a visit sooner now or took back the consent.
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
      .select({ row: cases, email: patient.email, language: patient.language })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(ofCase)
      .for("no key update", { of: cases });
    if (!found) throw new VerbError("not_found");
    const { row, email, language } = found;
    const isThis = row.askAgainAt?.getTime() === askAgainAt.getTime();
    const { care } = await currentConsents(tx, clinicId, row.intakeId);
    const stands =
      isThis &&
      row.status !== "booked" &&
      row.status !== "seen" &&
      mayPutOff(levelOf(row.levelRank)) &&
      care?.given === true &&
      !(await hasNewerForm(tx, row));
    if (isThis) await tx.update(cases).set({ askAgainAt: null }).where(ofCase);
    if (stands) {
      const home = await loadClinic(tx, clinicId);
      if (email) {
        const { subject, text, html } = askAgainMail({
          language,
          clinic: home,
          link: patientPage(home, language, "clinic"),
        });
        const [made] = await tx
          .insert(message)
          .values({
            clinicId,
            kind: "ask-again",
            recipient: email,
            subject,
            body: text,
            html,
            once: `ask-again ${caseId} ${askAgainAt.toISOString()}`,
          })
          .returning({ id: message.id });
        if (made) await jobs.send(tx, "message.send", { clinicId, messageId: made.id });
      } else {
        await callTask({ tx, actor }, row, taskDue(home, "today", now()));
        await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
      }
    }
    const told = !stands ? null : email ? "mail" : "call";
    await audit({ action: "appointments.askAgain", subjectId: caseId, details: { told } });
    return { told };
  },
});

/** Whether a later form of the same person became a case, or of who has the same birth date and name or telephone. */
async function hasNewerForm(tx: Tx, row: typeof cases.$inferSelect): Promise<boolean> {
  const { clinicId, id, patientId, createdAt } = row;
  const alike = (await casesAlike(tx, clinicId, [id]))(id).map((one) => one.id);
  const newer = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.clinicId, clinicId),
        ne(cases.id, id),
        gt(cases.createdAt, createdAt),
        or(eq(cases.patientId, patientId), inArray(cases.id, alike)),
      ),
    )
    .limit(1);
  return newer.length > 0;
}
