import { cases, patient, task } from "@preamble/db/schema";
import { levelOf } from "@preamble/domain/levels";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";

const most = 100;

/** The calls that the clinic is to make, the one due first at the top. */
export const listCalls = defineVerb({
  name: "tasks.calls",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await tx
      .select({
        id: task.id,
        caseId: task.caseId,
        dueAt: task.dueAt,
        reference: cases.reference,
        levelRank: cases.levelRank,
        patient: patient.name,
        phone: patient.phone,
        language: patient.language,
      })
      .from(task)
      .innerJoin(cases, and(eq(cases.clinicId, task.clinicId), eq(cases.id, task.caseId)))
      .innerJoin(patient, and(eq(patient.clinicId, cases.clinicId), eq(patient.id, cases.patientId)))
      .where(and(eq(task.clinicId, actor.clinicId), eq(task.kind, "call-back"), isNull(task.doneAt)))
      .orderBy(asc(task.dueAt), asc(task.id))
      .limit(most);
    await audit({ action: "tasks.calls", details: { count: rows.length } });
    return rows.map(({ levelRank, ...row }) => ({ ...row, level: levelOf(levelRank) }));
  },
});
