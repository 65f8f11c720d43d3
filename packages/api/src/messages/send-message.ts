import { onceAwake } from "@preamble/booking/reminders";
import { message } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { standsAsTold } from "./stands-as-told.ts";

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
 * and what tells nothing any more stays unsent, as what is no longer so.
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
        await audit({ subjectId: messageId, details: { again: true } });
        return { sentAt: row.sentAt };
      }
      const awake = row.quietZone ? onceAwake(now(), row.quietZone) : now();
      const stale = (row.staleAt !== null && row.staleAt <= awake) || !(await standsAsTold(tx, row, now()));
      if (stale || awake > now()) {
        const { clinicId } = actor;
        if (!stale) await jobs.send(tx, "message.send", { clinicId, messageId }, awake);
        await audit({ subjectId: messageId, details: { later: !stale } });
        return { sentAt: null };
      }
      const { id, recipient: to, subject, body: text, html, calendar } = row;
      await deliver({ id, to, subject, text, html, calendar });
      await tx.update(message).set({ sentAt: now() }).where(own);
      await audit({ subjectId: messageId });
      return { sentAt: now() };
    },
  });
