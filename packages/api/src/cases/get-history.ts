import { cases } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { historyPage } from "./case-history.ts";

/** What was done to a case before a place in its history, newest first. Throws not_found. */
export const getHistory = defineVerb({
  name: "cases.history",
  effect: "read",
  roles: ["clinician"],
  input: z.strictObject({ caseId: z.uuid(), before: z.int().min(1) }),
  async run({ tx, actor, audit }, { caseId, before }) {
    const { clinicId } = actor;
    const [row] = await tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.clinicId, clinicId), eq(cases.id, caseId)));
    if (!row) throw new VerbError("not_found");
    const page = await historyPage(tx, clinicId, caseId, before);
    await audit({ subjectId: caseId, details: { count: page.history.length } });
    return page;
  },
});
