import { task } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";

/**
 * Says that a task is done; what was done before stays as it was. Throws not_found, and forbidden where it is a
 * clinician's.
 */
export const finishTask = defineVerb({
  name: "tasks.finish",
  effect: "write",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({ taskId: z.uuid() }),
  async run({ tx, actor, now, audit }, { taskId }) {
    const { clinicId, staffMemberId } = actor;
    const own = and(eq(task.clinicId, clinicId), eq(task.id, taskId));
    const [found] = await tx.select().from(task).where(own).for("update");
    if (!found) throw new VerbError("not_found");
    if (found.kind === "clinician-call" && !actor.roles.includes("clinician"))
      throw new VerbError("forbidden");
    const doneAt = found.doneAt ?? now();
    if (!found.doneAt) await tx.update(task).set({ doneAt, doneBy: staffMemberId }).where(own);
    await audit({ subjectId: found.caseId, details: { taskId } });
    await tellPages(tx, clinicId);
    return { doneAt };
  },
});
