import { caseNote, cases } from "@preamble/db/schema";
import { longestReason, shortestReason } from "@preamble/domain/reason-length";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { countBreach } from "./count-breach.ts";
import { seenCase } from "./own-case.ts";

/**
 * Says why nobody acted on a case in time; without it the case is neither seen nor closed. It is a note as well, which
 * outlasts the next breach. Throws conflict where the case was changed meanwhile, or has no breach.
 */
export const explainBreach = defineVerb({
  name: "cases.explainBreach",
  effect: "write",
  roles: ["clinician"],
  input: z.strictObject({
    ...seenCase,
    reason: z.string().trim().min(shortestReason).max(longestReason),
  }),
  async run(context, { caseId, version, reason }) {
    const { tx, actor, now, audit } = context;
    const own = and(eq(cases.clinicId, actor.clinicId), eq(cases.id, caseId));
    const [row] = await tx.select().from(cases).where(own).for("update");
    if (!row) throw new VerbError("not_found");
    if (row.version !== version) throw new VerbError("conflict");
    const { breach, details } = await countBreach(context, row);
    if (!breach.breachedAt) throw new VerbError("conflict");
    await tx
      .update(cases)
      .set({ breachReason: reason, version: version + 1 })
      .where(own);
    await tx.insert(caseNote).values({
      clinicId: actor.clinicId,
      caseId,
      staffMemberId: actor.staffMemberId,
      text: `Why nobody had acted when it was due: ${reason}`,
      createdAt: now(),
    });
    await audit({ subjectId: caseId, details });
    await tellPages(tx, actor.clinicId);
    return { version: version + 1 };
  },
});
