import { message } from "@preamble/db/schema";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const newest = 100;

/** The newest mail that was sent, or kept for reading where no mail server is set. It holds no clinical content. */
export const listMessages = defineVerb({
  name: "messages.list",
  effect: "read",
  roles: ["clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({
        id: message.id,
        recipient: message.recipient,
        subject: message.subject,
        body: message.body,
        createdAt: message.createdAt,
        sentAt: message.sentAt,
      })
      .from(message)
      .where(eq(message.clinicId, actor.clinicId))
      .orderBy(desc(message.createdAt), desc(message.id))
      .limit(newest);
    await audit({ action: "messages.list", details: { count: rows.length } });
    return rows;
  },
});
