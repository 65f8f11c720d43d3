import { cases, patient } from "@preamble/db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { matching, queueTime } from "./queue-conditions.ts";
import { queueFilterSchema } from "./queue-filter.ts";

/** More than a page, for emergencies come to its top. */
const most = 200;

/**
 * Which of some cases a filter of the queue still keeps, on whatever page: the others ended or fit it no more. Throws
 * forbidden where someone who is no clinician filters by what rules found.
 */
export const stillListed = defineVerb({
  name: "cases.stillListed",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    caseIds: z.array(z.uuid()).max(most),
    filter: queueFilterSchema.default({}),
  }),
  async run({ tx, actor, now, audit }, { caseIds, filter }) {
    if (filter.family && !actor.roles.includes("clinician")) throw new VerbError("forbidden");
    const { clinicId } = actor;
    const at = queueTime(await loadClinic(tx, clinicId), now());
    const rows = await tx
      .select({ id: cases.id })
      .from(cases)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(and(eq(cases.clinicId, clinicId), inArray(cases.id, caseIds), matching(filter, at)));
    await audit({ details: { count: rows.length } });
    return rows.map(({ id }) => id);
  },
});
