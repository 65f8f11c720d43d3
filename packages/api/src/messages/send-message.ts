import { onceAwake } from "@preamble/booking/reminders";
import type { Tx } from "@preamble/db/client";
import { appointment, message } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";

export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** An iCalendar object. */
  readonly calendar: string | null;
};

/**
 * Sends one message through `deliver`, once: its row is locked while it goes out, and one that went out is
 * left alone. A failure leaves it unsent, for the job to try again. What would wake someone waits for the morning,
 * and what tells nothing any more stays unsent, as of a visit what is no longer so.
 */
export const sendMessage = (deliver: (mail: Mail) => Promise<void>) =>
  defineVerb({
    name: "messages.send",
    effect: "write",
    roles: ["system"],
    input: z.strictObject({ messageId: z.uuid() }),
    async run({ tx, actor, now, audit, jobs }, { messageId }) {
      const own = and(eq(message.clinicId, actor.clinicId), eq(message.id, messageId));
      const [row] = await tx.select().from(message).where(own).for("update");
      if (!row) throw new VerbError("not_found");
      if (row.sentAt) {
        await audit({ action: "messages.send", subjectId: messageId, details: { again: true } });
        return { sentAt: row.sentAt };
      }
      const awake = row.quietZone ? onceAwake(now(), row.quietZone) : now();
      const stale = (row.staleAt !== null && row.staleAt <= awake) || !(await standsAsTold(tx, row));
      if (stale || awake > now()) {
        const { clinicId } = actor;
        if (!stale) await jobs.send(tx, "message.send", { clinicId, messageId }, awake);
        await audit({ action: "messages.send", subjectId: messageId, details: { later: !stale } });
        return { sentAt: null };
      }
      const { id, recipient: to, subject, body: text, html, calendar } = row;
      await deliver({ id, to, subject, text, html, calendar });
      await tx.update(message).set({ sentAt: now() }).where(own);
      await audit({ action: "messages.send", subjectId: messageId });
      return { sentAt: now() };
    },
  });

/** Whether the visit that a mail tells of has not changed since; a reminder tells of one that is still to come. */
async function standsAsTold(tx: Tx, mail: typeof message.$inferSelect): Promise<boolean> {
  if (mail.appointmentId === null) return true;
  const [visit] = await tx
    .select({ status: appointment.status, sequence: appointment.sequence })
    .from(appointment)
    .where(and(eq(appointment.clinicId, mail.clinicId), eq(appointment.id, mail.appointmentId)));
  return (
    visit?.sequence === mail.appointmentSequence &&
    (mail.kind !== "appointment-reminder" || visit.status === "booked")
  );
}
