import { blocksOfDay } from "@preamble/booking/day-plan";
import type { DaysAway } from "@preamble/booking/days-away";
import { generateSlots } from "@preamble/booking/generate-slots";
import type { Tx } from "@preamble/db/client";
import { type Clinic, clinicToday } from "../clinic.ts";
import { hoursByLocation } from "../locations/hours-by-location.ts";
import { dayPlansFrom } from "./day-plans-from.ts";

/**
 * The days ahead that are planned by themselves, each with how many times it gives: none where the doors are closed or
 * the clinician is away.
 */
export async function dayPlansWithTimes(
  tx: Tx,
  home: Clinic,
  away: readonly (DaysAway & { readonly staffMemberId: string })[],
  now: Date,
) {
  const ahead = await dayPlansFrom(tx, home.id, clinicToday(home, now));
  if (ahead.length === 0) return [];
  const hours = await hoursByLocation(tx, home);
  return ahead.map((one) => {
    const { staffMemberId, date, plan } = one;
    const template = {
      staffMemberId,
      blocks: [],
      dayBlocks: new Map([[date, blocksOfDay(date, plan)]]),
      daysAway: away.filter((days) => days.staffMemberId === staffMemberId),
    };
    const slots = generateSlots({ templates: [template], hoursByLocation: hours, from: date, to: date });
    return { ...one, times: slots.length };
  });
}
