import { callBy, longestDaysAway } from "@preamble/booking/days-away";
import { daysAway } from "@preamble/db/schema";
import { and, eq, gte, lte } from "drizzle-orm";
import { z } from "zod";
import { callUntil } from "../appointments/call-at-once.ts";
import { followHours } from "../appointments/follow-hours.ts";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { VerbError } from "../errors.ts";
import { daySchema } from "../instant.ts";
import { tellPages } from "../tell-pages.ts";
import { lockClinician } from "./lock-clinician.ts";
import { visitsAway } from "./visits-away.ts";

const dayMs = 86_400_000;

/**
 * Enters whole days on which a clinician at work is away: nothing of theirs can be booked on them, booked visits
 * stand with a call to make about each, and the answer says how many. Sent twice under one id they are entered once. Throws not_found, invalid_input
 * with "days-turned", "days-too-many" or, for days that are over, "days-past", and conflict with "already-away" where some of them are entered already.
 */
export const addDaysAway = defineVerb({
  name: "staff.addDaysAway",
  effect: "write",
  roles: ["clinic-admin"],
  input: z.strictObject({
    daysAwayId: z.uuid(),
    staffMemberId: z.uuid(),
    firstDay: daySchema,
    lastDay: daySchema,
  }),
  async run(context, { daysAwayId, staffMemberId, firstDay, lastDay }) {
    const { tx, actor, now, audit } = context;
    const { clinicId } = actor;
    const days = (Date.parse(lastDay) - Date.parse(firstDay)) / dayMs + 1;
    if (days < 1) throw new VerbError("invalid_input", ["days-turned"]);
    if (days > longestDaysAway) throw new VerbError("invalid_input", ["days-too-many"]);
    await lockClinician(tx, clinicId, staffMemberId);
    const home = await loadClinic(tx, clinicId);
    if (lastDay < clinicToday(home, now())) throw new VerbError("invalid_input", ["days-past"]);
    const wanted = { clinicId, id: daysAwayId, staffMemberId, firstDay, lastDay };
    const [known] = await tx
      .select()
      .from(daysAway)
      .where(and(eq(daysAway.clinicId, clinicId), eq(daysAway.id, daysAwayId)));
    if (
      known &&
      (known.staffMemberId !== staffMemberId || known.firstDay !== firstDay || known.lastDay !== lastDay)
    ) {
      throw new VerbError("conflict");
    }
    if (!known) {
      const touching = and(
        eq(daysAway.clinicId, clinicId),
        eq(daysAway.staffMemberId, staffMemberId),
        lte(daysAway.firstDay, lastDay),
        gte(daysAway.lastDay, firstDay),
      );
      if ((await tx.$count(daysAway, touching)) > 0) throw new VerbError("conflict", ["already-away"]);
      await tx.insert(daysAway).values(wanted);
      await followHours(context);
    }
    const standing = await visitsAway(tx, home, [wanted], now());
    if (!known) {
      for (const { caseId, startsAt } of standing) {
        await callUntil(context, { clinicId, id: caseId }, callBy(home.hours, startsAt, now()), "away");
      }
    }
    const visits = standing.length;
    await audit({
      subjectId: staffMemberId,
      details: { daysAwayId, firstDay, lastDay, visits, ...(known && { again: true }) },
    });
    await tellPages(tx, clinicId);
    return { visits };
  },
});
