import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { tellPages } from "../tell-pages.ts";
import { bookableBy, loadBookableCase } from "./bookable-case.ts";

/** Takes back that a visit is put off: nobody is asked again. Where it was not put off nothing changes. */
export const wantVisit = defineVerb({
  name: "appointments.want",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run(context, { caseId }) {
    const { tx, actor, audit } = context;
    const { case: row } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    await tx
      .update(cases)
      .set({ askAgainAt: null })
      .where(and(eq(cases.clinicId, actor.clinicId), eq(cases.id, row.id)));
    await audit({ subjectId: row.id });
    await tellPages(tx, actor.clinicId);
    return { askAgainAt: null };
  },
});
