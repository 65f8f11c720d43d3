import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { openTasks } from "./open-tasks.ts";

/** The calls that the clinic is to make, the one due first at the top. */
export const listCalls = defineVerb({
  name: "tasks.calls",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, audit }) {
    const rows = await openTasks(tx, actor.clinicId, "call-back");
    await audit({ action: "tasks.calls", details: { count: rows.length } });
    return rows;
  },
});
