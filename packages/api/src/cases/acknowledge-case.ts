import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { countBreach } from "./count-breach.ts";

/** A named person has seen that the case is there. Twice is once; a stale version is a conflict. */
export const acknowledgeCase = defineVerb({
  name: "cases.acknowledge",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid(), version: z.int().min(0) }),
  async run(context, { caseId, version }) {
    const { tx, actor, now, audit } = context;
    const own = and(eq(cases.clinicId, actor.clinicId), eq(cases.id, caseId));
    const [row] = await tx.select().from(cases).where(own).for("update");
    if (!row) throw new VerbError("not_found");
    if (row.acknowledgedAt) {
      await audit({ subjectId: caseId, details: { again: true } });
      return { acknowledgedAt: row.acknowledgedAt, version: row.version };
    }
    if (row.version !== version) throw new VerbError("conflict");
    const { details } = await countBreach(context, row);
    await tx
      .update(cases)
      .set({ acknowledgedAt: now(), acknowledgedBy: actor.staffMemberId, version: version + 1 })
      .where(own);
    await audit({ subjectId: caseId, details });
    await tellPages(tx, actor.clinicId);
    return { acknowledgedAt: now(), version: version + 1 };
  },
});
