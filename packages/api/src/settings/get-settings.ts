import { appointment, location, slot, staffMember } from "@preamble/db/schema";
import { and, arrayContains, asc, count, eq, gt, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { awayBetween } from "../staff/away-between.ts";
import { dayPlansWithTimes } from "../staff/day-plans-with-times.ts";
import { withVisits } from "../staff/visits-away.ts";
import { locationOf, partsOf } from "./settings-of.ts";
import { stampOf } from "./stamp.ts";

const mostLocations = 200;
const mostClinicians = 200;

/** All that an administrator may change of the clinic, and how many booked visits its hours, plans and days away have left outside. */
export const getSettings = defineVerb({
  name: "settings.get",
  effect: "read",
  roles: ["clinic-admin"],
  input: z.strictObject({}),
  async run({ tx, actor: { clinicId }, now, audit }) {
    const home = await loadClinic(tx, clinicId);
    const locations = await tx
      .select()
      .from(location)
      .where(eq(location.clinicId, clinicId))
      .orderBy(asc(location.name), asc(location.id))
      .limit(mostLocations);
    const clinicians = await tx
      .select({
        id: staffMember.id,
        name: staffMember.name,
        title: staffMember.title,
        plan: staffMember.weekPlan,
      })
      .from(staffMember)
      .where(
        and(
          eq(staffMember.clinicId, clinicId),
          eq(staffMember.active, true),
          arrayContains(staffMember.roles, ["clinician"]),
        ),
      )
      .orderBy(asc(staffMember.name), asc(staffMember.id))
      .limit(mostClinicians);
    const ahead = await awayBetween(tx, clinicId, { from: clinicToday(home, now()) });
    const away = await withVisits(tx, home, ahead, now());
    const dayPlans = await dayPlansWithTimes(tx, home, ahead, now());
    const [outside] = await tx
      .select({ visits: count() })
      .from(appointment)
      .innerJoin(slot, and(eq(slot.clinicId, appointment.clinicId), eq(slot.id, appointment.slotId)))
      .where(
        and(
          eq(appointment.clinicId, clinicId),
          eq(appointment.status, "booked"),
          gt(appointment.startsAt, now()),
          isNotNull(slot.withdrawnAt),
        ),
      );
    await audit({ details: { count: locations.length } });
    const { hours, alerts, visits, ages, cannotGo, look } = partsOf(home);
    return {
      timeZone: home.hours.timeZone,
      hours: { ...hours, seen: stampOf(hours) },
      alerts: { ...alerts, seen: stampOf(alerts) },
      visits: { ...visits, seen: stampOf(visits) },
      ages: { ...ages, seen: stampOf(ages) },
      cannotGo: { ...cannotGo, seen: stampOf(cannotGo) },
      look: { ...look, seen: stampOf(look) },
      locations: locations.map(locationOf),
      clinicians: clinicians.map((one) => ({
        ...one,
        seen: stampOf(one.plan),
        dayPlans: dayPlans
          .filter(({ staffMemberId }) => staffMemberId === one.id)
          .map(({ date, plan, times }) => ({ date, plan, seen: stampOf(plan), times })),
        away: away.filter(({ staffMemberId }) => staffMemberId === one.id),
      })),
      visitsOutside: outside?.visits ?? 0,
    };
  },
});
