import { blocksOf } from "@preamble/booking/week-plan";
import { staffMember } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { stampOf, stampSchema } from "../settings/stamp.ts";
import { lockClinician } from "./lock-clinician.ts";
import { requirePlaces } from "./require-places.ts";
import { weekPlanSchema } from "./week-plan-schema.ts";

/**
 * Plans the week of a clinician at work; what can be booked follows, and booked visits stand. Throws not_found also
 * for a location of no such clinic, and conflict where the plan is no longer what the caller saw.
 */
export const changeWeek = defineVerb({
  name: "staff.changeWeek",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ staffMemberId: z.uuid(), seen: stampSchema, plan: weekPlanSchema }),
  async run(context, { staffMemberId, seen, plan }) {
    const { tx, actor, audit } = context;
    const { clinicId } = actor;
    const member = await lockClinician(tx, clinicId, staffMemberId);
    if (stampOf(member.weekPlan) !== seen) throw new VerbError("conflict");
    await requirePlaces(
      tx,
      clinicId,
      Object.values(plan.days).flatMap(({ spans }) => spans),
    );
    const week = blocksOf(plan);
    await tx
      .update(staffMember)
      .set({ weekPlan: plan, week })
      .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.id, staffMemberId)));
    await followHours(context);
    await audit({
      subjectId: staffMemberId,
      details: { slotsAWeek: week.length },
    });
    return { slotsAWeek: week.length };
  },
});
