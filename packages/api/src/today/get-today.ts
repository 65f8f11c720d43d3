import { intake, patient } from "@preamble/db/schema";
import { and, desc, eq, gte, sql } from "drizzle-orm";
import { z } from "zod";
import { unsettledVisits } from "../appointments/unsettled-visits.ts";
import { countCases } from "../cases/count-cases.ts";
import { queueTime } from "../cases/queue-conditions.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";

/** Who has not touched the form for so long is not filling it in now. */
const quietMs = 10 * 60_000;
const most = 50;

/**
 * What a day begins with: how many cases stand where, which visits are over and not settled, and who is filling in the
 * form now. No answers.
 */
export const getToday = defineVerb({
  name: "today.get",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, now, audit }) {
    const home = await loadClinic(tx, actor.clinicId);
    const counts = await countCases(tx, actor.clinicId, queueTime(home, now()));
    const fillingIn = await tx
      .select({
        intakeId: intake.id,
        patient: patient.name,
        language: intake.language,
        startedAt: intake.createdAt,
        lastActivityAt: intake.lastActivityAt,
      })
      .from(intake)
      .leftJoin(patient, and(eq(patient.clinicId, intake.clinicId), eq(patient.id, intake.patientId)))
      .where(
        and(
          eq(intake.clinicId, actor.clinicId),
          sql`${intake.status} = 'open'`,
          gte(intake.lastActivityAt, new Date(now().getTime() - quietMs)),
        ),
      )
      .orderBy(desc(intake.lastActivityAt), desc(intake.id))
      .limit(most);
    const unsettled = (await unsettledVisits(tx, home, now())).rows.map(
      ({ id, caseId, patient: name, startsAt, checkedInAt }) => ({
        id,
        caseId,
        patient: name,
        startsAt,
        checkedInAt,
      }),
    );
    await audit({ details: { count: fillingIn.length + unsettled.length } });
    return { counts, unsettled, fillingIn };
  },
});
