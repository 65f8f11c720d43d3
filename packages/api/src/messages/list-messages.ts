import { message } from "@preamble/db/schema";
import type { MessageKind } from "@preamble/db/schema/message";
import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const newest = 100;

/** Whose link makes whoever opens it a member. */
const waysIn: readonly MessageKind[] = ["invitation", "account-reset"];

/**
 * The newest mail that was sent, or kept for reading where no mail server is set. It holds no clinical content. A link
 * to sign in by is for who is written to alone: it is shown only where no mail goes out, as it has no other way there.
 */
export const listMessages = defineVerb({
  name: "messages.list",
  effect: "read",
  roles: ["clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({
        id: message.id,
        kind: message.kind,
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
    const goesOut = rows.some(({ sentAt }) => sentAt !== null);
    return rows.map(({ kind, body, ...row }) => ({
      ...row,
      body: goesOut && waysIn.includes(kind) ? body.replace(secretOfLink, "(link not shown)") : body,
    }));
  },
});

const secretOfLink = /\S*#[\w-]{43}/;
