import { task } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { lockCase } from "../cases/own-case.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { requireSame } from "../require-same.ts";
import { tellPages } from "../tell-pages.ts";
import { taskDue, taskTimes } from "./task-due.ts";

/**
 * Leaves a call to make or a form to send for whoever is there; sent twice under one id it is left once, and another
 * under that id is a conflict.
 */
export const addTask = defineVerb({
  name: "tasks.add",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({
    caseId: z.uuid(),
    taskId: z.uuid(),
    kind: z.enum(["call-back", "send-form"]),
    when: z.enum(taskTimes),
  }),
  async run({ tx, actor, now, audit }, { caseId, taskId, kind, when }) {
    const { clinicId, staffMemberId } = actor;
    await lockCase(tx, clinicId, { caseId });
    const dueAt = taskDue(await loadClinic(tx, clinicId), when, now());
    await tx
      .insert(task)
      .values({ clinicId, id: taskId, caseId, kind, createdBy: staffMemberId, dueAt })
      .onConflictDoNothing();
    const [kept] = await tx
      .select({ caseId: task.caseId, kind: task.kind, dueAt: task.dueAt })
      .from(task)
      .where(and(eq(task.clinicId, clinicId), eq(task.id, taskId)));
    // A call that was handed on meanwhile is the same call.
    requireSame(kept, {
      caseId,
      kind: kept?.kind === "clinician-call" && kind === "call-back" ? kept.kind : kind,
    });
    await audit({ subjectId: caseId, details: { taskId, kind } });
    await tellPages(tx, clinicId);
    return { dueAt: kept.dueAt };
  },
});
