import { isWithinOpening } from "@preamble/booking/clinic-hours";
import { isAway } from "@preamble/booking/days-away";
import { blocksOn, gives } from "@preamble/booking/generate-slots";
import { dateOf } from "@preamble/booking/wall-time";
import { worksThen } from "@preamble/booking/works-then";
import { location, slot, staffMember } from "@preamble/db/schema";
import type { Tx } from "@preamble/db/client";
import { and, asc, desc, eq, gt, inArray } from "drizzle-orm";
import { type Clinic, clinicToday, loadClinic } from "../clinic.ts";
import type { VerbContext } from "../define-verb.ts";
import { awayOfEach } from "../staff/away-between.ts";
import { dayPlansOfEach } from "../staff/day-plans-from.ts";
import { tellPages } from "../tell-pages.ts";
import { offerRestored } from "../waitlist/offer-freed.ts";
import { callAboutDeserted } from "./call-about-deserted.ts";
import { lockTimes } from "./lock-times.ts";

const batch = 1000;

/**
 * Withdraws the coming slots that lie outside the hours of their location or the plan that their clinician
 * has for the week or for the day alone, or whose clinician is away or has left, and offers again those that do not,
 * one for each start of a clinician. Visits that are booked stay as they are. Answers with what is
 * offered again, and with what fell away so that nobody is there any more.
 */
export async function fitSlots(
  tx: Tx,
  home: Clinic,
  now: Date,
): Promise<{ restored: (typeof slot.$inferSelect)[]; deserted: (typeof slot.$inferSelect)[] }> {
  const { id: clinicId, hours } = home;
  const members = await tx
    .select({ id: staffMember.id, weekPlan: staffMember.weekPlan, week: staffMember.week })
    .from(staffMember)
    .where(and(eq(staffMember.clinicId, clinicId), eq(staffMember.active, true)));
  const today = clinicToday(home, now);
  const dayPlans = await dayPlansOfEach(tx, clinicId, today);
  const plans = new Map(
    members.map(({ id, weekPlan, week }) => [
      id,
      { isPlanned: weekPlan !== null, blocks: week, dayBlocks: dayPlans.get(id) ?? new Map() },
    ]),
  );
  const away = await awayOfEach(tx, clinicId, today);
  const coming = await tx
    .select({ slot, weekly: location.hours })
    .from(slot)
    .innerJoin(location, and(eq(location.clinicId, slot.clinicId), eq(location.id, slot.locationId)))
    .where(and(eq(slot.clinicId, clinicId), gt(slot.startsAt, now)))
    // What is offered now goes before what was withdrawn, of which the last to be.
    .orderBy(desc(slot.withdrawnAt), asc(slot.id));
  const offered = new Set<string>();
  const outside: (typeof slot.$inferSelect)[] = [];
  const inside: (typeof slot.$inferSelect)[] = [];
  const deserted: (typeof slot.$inferSelect)[] = [];
  for (const { slot: one, weekly } of coming) {
    const plan = plans.get(one.staffMemberId);
    const day = dateOf(one.startsAt, hours.timeZone);
    const date = day.toString();
    // Where nobody has planned the week, what there is stands, but for what a day's plan has left behind.
    const isUnplanned = plan?.isPlanned === false && !plan.dayBlocks.has(date) && !one.rule.startsWith(date);
    const blocks = plan ? blocksOn(plan, day) : [];
    const isOf = isUnplanned || blocks.some((block) => gives(block, one));
    const isThere = !isAway(away.get(one.staffMemberId) ?? [], date);
    const time = `${one.staffMemberId} ${one.startsAt.toISOString()}`;
    const isOpen = isWithinOpening({ ...hours, weekly }, one.startsAt, one.endsAt);
    const stands = isOf && isThere && isOpen && !offered.has(time);
    // Another order of visits at the same time leaves someone there.
    const isWorked = isOf || worksThen(blocks, one, hours.timeZone);
    if (stands) offered.add(time);
    if (stands === (one.withdrawnAt !== null)) (stands ? inside : outside).push(one);
    if (!stands && one.withdrawnAt === null && !(isWorked && isThere && isOpen)) deserted.push(one);
  }
  for (const [slots, withdrawnAt] of [
    [outside, now],
    [inside, null],
  ] as const) {
    for (let start = 0; start < slots.length; start += batch) {
      const ids = slots.slice(start, start + batch).map(({ id }) => id);
      await tx
        .update(slot)
        .set({ withdrawnAt })
        .where(and(eq(slot.clinicId, clinicId), inArray(slot.id, ids)));
    }
  }
  return { restored: inside, deserted };
}

/**
 * What can be booked follows a change of hours or of who works here: at once what falls away and what is offered again,
 * of which the waitlist is told, then what is added. About each visit that is booked where nobody is there any more a
 * call is left. Open pages are told.
 */
export async function followHours(context: VerbContext): Promise<void> {
  const { tx, actor, jobs, now } = context;
  await lockTimes(tx, actor.clinicId);
  const home = await loadClinic(tx, actor.clinicId);
  const { restored, deserted } = await fitSlots(tx, home, now());
  await callAboutDeserted(context, home, deserted);
  await offerRestored({ tx, jobs, now }, home, restored);
  await jobs.send(tx, "slots.extend", { clinicId: actor.clinicId });
  await tellPages(tx, actor.clinicId);
}
