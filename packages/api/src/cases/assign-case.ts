import { cases, staffMember } from "@preamble/db/schema";
import { and, arrayOverlaps, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";
import { lockCase, seenCase } from "./own-case.ts";

/**
 * Gives an open case to a member who works on cases, oneself or another, or to nobody. The clock runs on. Throws
 * not_found where the clinic has no such case or no such member at work.
 */
export const assignCase = defineVerb({
  name: "cases.assign",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ ...seenCase, ownerId: z.uuid().nullable() }),
  async run({ tx, actor, audit }, { caseId, version, ownerId }) {
    const { clinicId } = actor;
    const row = await lockCase(tx, clinicId, { caseId, version });
    if (ownerId) {
      const [member] = await tx
        .select({ id: staffMember.id })
        .from(staffMember)
        .where(
          and(
            eq(staffMember.clinicId, clinicId),
            eq(staffMember.id, ownerId),
            eq(staffMember.active, true),
            arrayOverlaps(staffMember.roles, ["front-desk", "clinician"]),
          ),
        );
      if (!member) throw new VerbError("not_found");
    }
    await tx
      .update(cases)
      .set({ ownerId, version: version + 1 })
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    await audit({
      subjectId: caseId,
      details: { from: row.ownerId, owner: ownerId },
    });
    await tellPages(tx, clinicId);
    return { ownerId, version: version + 1 };
  },
});
