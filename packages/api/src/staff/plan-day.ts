import { isDeepStrictEqual } from "node:util";
import { dayPlan } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { daySchema } from "../instant.ts";
import { stampOf, stampSchema } from "../settings/stamp.ts";
import { lockClinician } from "./lock-clinician.ts";
import { requirePlaces } from "./require-places.ts";
import { dayPlanSchema } from "./week-plan-schema.ts";

/**
 * Plans one date of a clinician at work by itself, in place of what the week says of it; what can be booked follows,
 * and booked visits stand. Sent twice it is planned once. Throws not_found also for a location of no such clinic,
 * invalid_input with "day-past" for a day that is over, and conflict where the plan is no longer what the caller saw,
 * with "day-planned" where they saw none.
 */
export const planDay = defineVerb({
  name: "staff.planDay",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({
    staffMemberId: z.uuid(),
    date: daySchema,
    seen: stampSchema.nullable(),
    plan: dayPlanSchema,
  }),
  async run(context, { staffMemberId, date, seen, plan }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    await lockClinician(tx, clinicId, staffMemberId);
    const home = await loadClinic(tx, clinicId);
    if (date < clinicToday(home, now())) throw new VerbError("invalid_input", ["day-past"]);
    await requirePlaces(tx, clinicId, plan.spans);
    const [known] = await tx
      .select({ plan: dayPlan.plan })
      .from(dayPlan)
      .where(
        and(eq(dayPlan.clinicId, clinicId), eq(dayPlan.staffMemberId, staffMemberId), eq(dayPlan.date, date)),
      );
    const again = isDeepStrictEqual(known?.plan, plan);
    if (!again) {
      if (known && seen === null) throw new VerbError("conflict", ["day-planned"]);
      if ((known ? stampOf(known.plan) : null) !== seen) throw new VerbError("conflict");
      await tx
        .insert(dayPlan)
        .values({ clinicId, staffMemberId, date, plan })
        .onConflictDoUpdate({
          target: [dayPlan.clinicId, dayPlan.date, dayPlan.staffMemberId],
          set: { plan },
        });
      await followHours(context);
    }
    await audit({
      subjectId: staffMemberId,
      details: { date, ...(again && { again }) },
    });
  },
});
