import { callKinds } from "@preamble/db/schema/task";
import { z } from "zod";
import { unsettledVisits } from "../appointments/unsettled-visits.ts";
import { loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { emergencyCalls } from "./emergency-calls.ts";
import { openTasks } from "./open-tasks.ts";

/**
 * The calls that the clinic is to make: those about emergencies as their call plan goes on, with those in front that
 * nobody looked after, then those that were left to be made, who says that they are worse and then the urgent levels
 * before others, then to whom a visit that is over was not said to have come, both the one due first at the top. A case
 * stands here once. Says whether there are more than it lists.
 */
export const listCalls = defineVerb({
  name: "tasks.calls",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, now, audit }) {
    const emergencies = await emergencyCalls(tx, actor.clinicId);
    const planned = new Set(emergencies.map(({ caseId }) => caseId));
    const left = await openTasks(tx, actor.clinicId, { kinds: callKinds, except: planned }, now());
    const named = new Set([...planned, ...left.rows.map(({ caseId }) => caseId)]);
    const home = await loadClinic(tx, actor.clinicId);
    const unsettled = await unsettledVisits(tx, home, now(), { missed: true });
    const missing = unsettled.rows
      .filter(({ caseId }) => !named.has(caseId))
      .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
    const callBack = { kind: "call-back" as const, cause: null, soonerAt: null };
    const rows = [
      ...emergencies.map((row) => ({ ...row, ...callBack, visitAt: null })),
      ...left.rows.map((row) => ({ ...row, next: null, visitAt: null })),
      ...missing.map(({ startsAt, ...row }) => ({
        ...row,
        ...callBack,
        next: null,
        /** When the visit began that is over. */
        visitAt: startsAt,
      })),
    ];
    await audit({ details: { count: rows.length } });
    return { rows, more: left.more || unsettled.more };
  },
});
