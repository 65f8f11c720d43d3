import { randomUUID } from "node:crypto";
import { week } from "../../db/test/clinic.ts";
import { bookAppointment } from "../src/appointments/book-appointment.ts";
import { extendSlots } from "../src/appointments/extend-slots.ts";
import { submitIntake } from "../src/intake/submit-intake.ts";
import { addLocation } from "../src/locations/add-location.ts";
import { getSettings } from "../src/settings/get-settings.ts";
import { stampOf } from "../src/settings/stamp.ts";
import { addDaysAway } from "../src/staff/add-days-away.ts";
import { changeWeek } from "../src/staff/change-week.ts";
import { removeDaysAway } from "../src/staff/remove-days-away.ts";
import { type openWorld, workedAnswers } from "./world.ts";

type World = Awaited<ReturnType<typeof openWorld>>;

export const wednesday = "2026-03-04";
export const nextWednesday = "2026-03-11";

/** A clinic whose clinician sees one new visit on Wednesdays, at nine unless said otherwise. */
export async function plannedClinic(world: World, { opens, closes } = { opens: "09:00", closes: "10:00" }) {
  const { id, visitor } = await world.clinic();
  const [admin, desk] = [await world.staff(id, ["clinic-admin"]), await world.staff(id, ["front-desk"])];
  const locationId = randomUUID();
  const [long, morning] = [
    { opens: "08:00", closes: "22:00" },
    { opens: "08:00", closes: "12:00" },
  ];
  const hours = { ...week, 3: [long], 6: [morning] };
  await world.act(addLocation, admin, {
    locationId,
    value: { name: "Harbor Street", address: null, hours },
  });
  const plan = async (staffMemberId: string) =>
    world.act(changeWeek, admin, {
      staffMemberId,
      seen: stampOf(null),
      plan: {
        order: ["new-visit"],
        newVisitsKept: 0,
        days: { 3: { spans: [{ opens, closes, locationId }], urgentOnly: false } },
      },
    });
  const extend = () => world.act(extendSlots, { kind: "system", clinicId: id }, {});
  const { staffMemberId } = await world.staff(id, ["clinician"]);
  await plan(staffMemberId);
  const away = async (firstDay: string, lastDay = firstDay, daysAwayId = randomUUID()) => ({
    daysAwayId,
    ...(await world.act(addDaysAway, admin, { daysAwayId, staffMemberId, firstDay, lastDay })),
  });
  const back = (daysAwayId: string) => world.act(removeDaysAway, admin, { daysAwayId });
  const settings = () => world.act(getSettings, admin, {});
  /** The slots of a day on the clinic's wall that may be offered. */
  async function standing(date: string) {
    const { rows } = await world.owner.query<{ id: string; staff_member_id: string }>(
      `select id, staff_member_id from slot where clinic_id = $1 and withdrawn_at is null
       and (starts_at at time zone 'America/New_York')::date = $2 order by starts_at`,
      [id, date],
    );
    return rows;
  }
  /** A routine patient (VS-069), and what each way to a slot answers them. */
  async function patient() {
    const { actor, intakeId } = await world.patient(visitor, workedAnswers("VS-069"));
    await world.act(submitIntake, actor, { intakeId, submissionKey: randomUUID() });
    const book = (slotId: string | undefined, bookingKey = randomUUID()) =>
      world.act(bookAppointment, actor, { slotId, bookingKey, email: "patient@example.org" });
    return { actor, book };
  }
  return { id, admin, desk, staffMemberId, plan, extend, away, back, settings, standing, patient };
}
