import { callContacts, callOutcomes } from "@preamble/booking/call-plan";
import { call, cases } from "@preamble/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { finishCalls } from "../tasks/finish-calls.ts";

/** One form for the call sheet, the wire and the verb. */
export const loggedCallSchema = z
  .strictObject({
    contact: z.enum(callContacts),
    outcome: z.enum(callOutcomes),
    place: z.string().trim().min(2).max(120).optional(),
  })
  .refine(({ outcome, place }) => (outcome === "arrived") === (place !== undefined), { path: ["place"] });

/** Logs one call about a case: who was called and how it ended; one that reached someone is no longer to make. Sent twice under one id it is logged once. */
export const logCall = defineVerb({
  name: "cases.logCall",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid(), callId: z.uuid(), logged: loggedCallSchema }),
  async run(context, { caseId, callId, logged: { contact, outcome, place } }) {
    const { tx, actor, now, audit } = context;
    const { clinicId, staffMemberId } = actor;
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)))
      .for("share");
    if (!row) throw new VerbError("not_found");
    await tx
      .insert(call)
      .values({
        clinicId,
        id: callId,
        caseId,
        staffMemberId,
        contact,
        outcome,
        place: place ?? null,
        createdAt: now(),
      })
      .onConflictDoNothing();
    const [kept] = await tx
      .select({ caseId: call.caseId, outcome: call.outcome, at: call.createdAt })
      .from(call)
      .where(and(eq(call.clinicId, clinicId), eq(call.id, callId)));
    if (kept?.caseId !== caseId || kept.outcome !== outcome) throw new VerbError("conflict");
    await finishCalls(context, caseId, outcome);
    await audit({ action: "cases.logCall", subjectId: caseId, details: { contact, outcome } });
    await tx.execute(sql`select pg_notify('changed', ${clinicId})`);
    return { at: kept.at };
  },
});
