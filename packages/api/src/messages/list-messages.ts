import { auditEvent, message } from "@preamble/db/schema";
import type { MessageKind } from "@preamble/db/schema/message";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const newest = 100;

/** Whose link makes whoever opens it a member. */
const waysIn: readonly MessageKind[] = ["invitation", "account-reset"];

/**
 * The newest mail that was sent, or kept for reading where no mail server is set. It holds no clinical content. A link
 * to sign in by is for who is written to alone: it is shown only where the worker kept it, as no mail server was set and
 * it has no other way.
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
    await audit({ details: { count: rows.length } });
    const links = rows.flatMap(({ kind, sentAt, id }) => (waysIn.includes(kind) && !sentAt ? [id] : []));
    const keepings = await tx
      .select({ id: auditEvent.subjectId })
      .from(auditEvent)
      .where(
        and(
          eq(auditEvent.clinicId, actor.clinicId),
          inArray(auditEvent.subjectId, links),
          eq(auditEvent.action, "messages.keep"),
        ),
      );
    const kept = new Set(keepings.map(({ id }) => id));
    return rows.map(({ kind, body, ...row }) => ({
      ...row,
      body:
        waysIn.includes(kind) && !kept.has(row.id) ? body.replace(secretOfLink, "(link not shown)") : body,
    }));
  },
});

const secretOfLink = /\S*#[\w-]{43}/;
