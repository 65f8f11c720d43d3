import { daysAway } from "@preamble/db/schema";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { followHours } from "../appointments/follow-hours.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { tellPages } from "../tell-pages.ts";

/** Takes back days on which a clinician was to be away; their times can be booked again. Throws not_found. */
export const removeDaysAway = defineVerb({
  name: "staff.removeDaysAway",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({ daysAwayId: z.uuid() }),
  async run(context, { daysAwayId }) {
    const { tx, actor, audit } = context;
    const [removed] = await tx
      .delete(daysAway)
      .where(and(eq(daysAway.clinicId, actor.clinicId), eq(daysAway.id, daysAwayId)))
      .returning({
        staffMemberId: daysAway.staffMemberId,
        firstDay: daysAway.firstDay,
        lastDay: daysAway.lastDay,
      });
    if (!removed) throw new VerbError("not_found");
    await followHours(context);
    const { staffMemberId, ...days } = removed;
    await audit({
      subjectId: staffMemberId,
      details: { daysAwayId, ...days },
    });
    await tellPages(tx, actor.clinicId);
  },
});
