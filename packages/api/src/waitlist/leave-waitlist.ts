import { z } from "zod";
import { bookableBy, loadBookableCase } from "../appointments/bookable-case.ts";
import { defineVerb } from "../define-verb.ts";
import { tellPages } from "../tell-pages.ts";
import { endWaiting } from "./end-waiting.ts";

/** Ends the wish for an earlier time; who does not wait has left already. */
export const leaveWaitlist = defineVerb({
  name: "waitlist.leave",
  effect: "write",
  roles: ["patient", "front-desk", "clinician"],
  input: z.strictObject({ caseId: z.uuid().optional() }),
  async run(context, { caseId }) {
    const { case: row } = await loadBookableCase(context, bookableBy(context, caseId), "no key update");
    await endWaiting(context, row, "left");
    await context.audit({ subjectId: row.id });
    await tellPages(context.tx, context.actor.clinicId);
    return { waiting: false as const };
  },
});
