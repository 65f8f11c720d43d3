import { cases, patient } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { ageAt } from "./age.ts";
import { searchTerms } from "./search-terms.ts";

const most = 20;
/** The search reads nothing without a letter or digit, and no name is longer. */
const longest = 120;

/**
 * Finds cases of the clinic, open or not, by name, telephone, reference or date of birth; a name may be begun or
 * misspelled. Nothing of the answers comes with them, and what was searched for is kept nowhere.
 */
export const searchCases = defineVerb({
  name: "cases.search",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ text: z.string().max(longest) }),
  async run({ tx, actor, now, audit }, { text }) {
    const { words, digits, birth } = searchTerms(text);
    const found = sql`find_cases(${sql.param(words)}::text[], ${digits}, ${birth}::date, ${most}) as found`;
    const rows = await tx
      .select({
        id: cases.id,
        reference: cases.reference,
        levelRank: cases.levelRank,
        status: cases.status,
        dueAt: cases.dueAt,
        patient: patient.name,
        phone: patient.phone,
        safeToCall: patient.safeToCall,
        voicemailOk: patient.voicemailOk,
        dateOfBirth: patient.dateOfBirth,
      })
      .from(cases)
      .innerJoin(found, sql`found.case_id = ${cases.id}`)
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(eq(cases.clinicId, actor.clinicId))
      .orderBy(asc(sql`found.place`));
    const today = clinicToday(await loadClinic(tx, actor.clinicId), now());
    await audit({ details: { count: rows.length } });
    return rows.map(({ levelRank, ...row }) => ({
      ...row,
      level: levelOf(levelRank),
      ageYears: ageAt(row.dateOfBirth, today),
    }));
  },
});
