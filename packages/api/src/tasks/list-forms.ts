import { z } from "zod";
import { defineVerb } from "../define-verb.ts";
import { openTasks } from "./open-tasks.ts";

/** The forms that the clinic is to send, the urgent levels and then the one due first at the top. */
export const listForms = defineVerb({
  name: "tasks.forms",
  effect: "read",
  roles: ["front-desk", "clinician"],
  input: z.strictObject({}),
  async run({ tx, actor, now, audit }) {
    const forms = await openTasks(tx, actor.clinicId, { kinds: ["send-form"] }, now());
    await audit({ details: { count: forms.rows.length } });
    return forms;
  },
});
