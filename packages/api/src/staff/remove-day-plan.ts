import { dayPlan } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { daySchema } from "../instant.ts";
import { lockClinician } from "./lock-clinician.ts";

/** Leaves a date that was planned by itself to the clinician's week again; booked visits stand. Throws not_found. */
export const removeDayPlan = defineVerb({
  name: "staff.removeDayPlan",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ staffMemberId: z.uuid(), date: daySchema }),
  async run(context, { staffMemberId, date }) {
    const { tx, actor, audit } = context;
    const { clinicId } = actor;
    await lockClinician(tx, clinicId, staffMemberId);
    const removed = await tx
      .delete(dayPlan)
      .where(
        and(eq(dayPlan.clinicId, clinicId), eq(dayPlan.staffMemberId, staffMemberId), eq(dayPlan.date, date)),
      )
      .returning({ date: dayPlan.date });
    if (removed.length === 0) throw new VerbError("not_found");
    await followHours(context);
    await audit({ subjectId: staffMemberId, details: { date } });
  },
});
