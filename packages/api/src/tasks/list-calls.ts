import { callKinds } from "@preamble/db/schema/task";
import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { emergencyCalls } from "./emergency-calls.ts";
import { openTasks } from "./open-tasks.ts";

/**
 * The calls that the clinic is to make: those about emergencies as their call plan goes on, then those that were
 * left to be made, each the one due first at the top. A case stands here once.
 */
export const listCalls = defineVerb({
  name: "tasks.calls",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, now, audit }) {
    const emergencies = await emergencyCalls(tx, actor.clinicId);
    const planned = new Set(emergencies.map(({ caseId }) => caseId));
    const left = (await openTasks(tx, actor.clinicId, callKinds, now())).filter(
      ({ caseId }) => !planned.has(caseId),
    );
    const rows = [
      ...emergencies.map((row) => ({ ...row, kind: "call-back" as const, soonerAt: null })),
      ...left.map((row) => ({ ...row, next: null })),
    ];
    await audit({ action: "tasks.calls", details: { count: rows.length } });
    return rows;
  },
});
