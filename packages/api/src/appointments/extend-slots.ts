import { generateSlots } from "@preamble/booking/generate-slots";
import { addCalendarDays } from "@preamble/booking/wall-time";
import { horizonDays } from "@preamble/booking/window";
import { slot, staffMember } from "@preamble/db/schema";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { clinicToday, loadClinic } from "../clinic.ts";
import { defineVerb } from "../define-verb.ts";
import { hoursByLocation } from "../locations/hours-by-location.ts";
import { awayOfEach } from "../staff/away-between.ts";
import { dayPlansOfEach } from "../staff/day-plans-from.ts";
import { fitSlots } from "./follow-hours.ts";
import { lockTimes } from "./lock-times.ts";

/** Generates the slots of every clinician up to the horizon; those that exist stay, but for what lies outside hours and plans or on days away. */
export const extendSlots = defineVerb({
  name: "appointments.extendSlots",
  effect: "write",
  roles: ["system"],
  input: z.strictObject({}),
  async run({ tx, actor, now, audit }) {
    const { clinicId } = actor;
    await lockTimes(tx, clinicId);
    const home = await loadClinic(tx, clinicId);
    await fitSlots(tx, home, now());
    const members = await tx.select().from(staffMember).where(eq(staffMember.clinicId, clinicId));
    const today = clinicToday(home, now());
    const dayPlans = await dayPlansOfEach(tx, clinicId, today);
    const away = await awayOfEach(tx, clinicId, today);
    const slots = generateSlots({
      templates: members
        .filter(({ active }) => active)
        .map(({ id, week }) => ({
          staffMemberId: id,
          blocks: week,
          dayBlocks: dayPlans.get(id) ?? new Map(),
          daysAway: away.get(id) ?? [],
        })),
      hoursByLocation: await hoursByLocation(tx, home),
      from: today,
      to: clinicToday(home, addCalendarDays(now(), horizonDays, home.hours.timeZone)),
    });
    const batch = 500;
    for (let start = 0; start < slots.length; start += batch) {
      await tx
        .insert(slot)
        .values(slots.slice(start, start + batch).map((one) => ({ clinicId, ...one })))
        .onConflictDoNothing();
    }
    await audit({ details: { count: slots.length } });
    return { count: slots.length };
  },
});
