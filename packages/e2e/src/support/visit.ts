import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { Client } from "pg";
import { workedAnswers } from "../whole-answers.ts";
import type { TestClinic } from "./clinic.ts";
import { places } from "./places.ts";
import { callerOf, sendCaseFrom } from "./sent-case.ts";

type Booking = { name: string; vignette: string; language: Language };

/** A page whose patient sent the answers of a worked case and booked the first time offered, without pages. */
export async function bookVisit(page: Page, clinic: TestClinic, booking: Booking): Promise<void> {
  const { name, vignette, language } = booking;
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers(vignette), language });
  await bookFirstTime(page, clinic);
}

/** Books the first time that is offered to who sent a form. */
export async function bookFirstTime({ request }: Page, clinic: TestClinic): Promise<void> {
  const call = callerOf(request, clinic);
  const { slots } = await call<{ slots: { slotId: string }[] }>("appointments.offer", {});
  await call("appointments.book", { slotId: slots[0]?.slotId, bookingKey: randomUUID() });
}

/** Calls off the visit that a page's patient booked. */
export async function cancelVisit({ request }: Page, clinic: TestClinic): Promise<void> {
  const call = callerOf(request, clinic);
  const { visit } = await call<{ visit: { id: string; version: number } }>("appointments.get", {});
  await call("appointments.cancel", {
    appointmentId: visit.id,
    version: visit.version,
    reason: "cannot-come",
  });
}

/** Moves the one visit of a clinic so that it began some minutes ago. */
export const letVisitBegin = (clinicId: string, minutesAgo: number): Promise<void> =>
  changeVisit(
    clinicId,
    `starts_at = now() - make_interval(mins => $2),
     ends_at = now() - make_interval(mins => $2) + (ends_at - starts_at)`,
    [minutesAgo],
  );

/** Moves the one visit of a clinic to 9:05 in New York on an ISO date. */
export const letVisitBeOn = (clinicId: string, date: string): Promise<void> =>
  changeVisit(
    clinicId,
    `starts_at = ($2::date + time '09:05') at time zone 'America/New_York',
     ends_at = ($2::date + time '09:05') at time zone 'America/New_York' + (ends_at - starts_at)`,
    [date],
  );

/** The patient of a clinic's one visit was seen. */
export const letVisitBeSeen = (clinicId: string): Promise<void> =>
  changeVisit(clinicId, "status = 'seen'", []);

async function changeVisit(clinicId: string, change: string, values: readonly unknown[]): Promise<void> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  await owner.query(`update appointment set ${change} where clinic_id = $1 and status = 'booked'`, [
    clinicId,
    ...values,
  ]);
  await owner.query("commit");
  await owner.end();
}

/** The day in New York of the one visit that a clinic has booked. */
export async function dayOfVisit(clinicId: string): Promise<string> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  const { rows } = await owner.query<{ day: string }>(
    `select to_char(starts_at at time zone 'America/New_York', 'YYYY-MM-DD') as day
     from appointment where clinic_id = $1 and status = 'booked'`,
    [clinicId],
  );
  await owner.query("rollback");
  await owner.end();
  return rows[0]?.day ?? "";
}

/** A weekday, Monday is 1, of the week after this one in New York, as an ISO date. */
export function dayOfNextWeek(weekday: number): string {
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 7 - ((day.getUTCDay() + 6) % 7) + weekday - 1);
  return day.toISOString().slice(0, 10);
}

type Mail = { to: string[]; subject: string; text: string; html: string | false; calendar: string | null };

/** The mails that reached an address, oldest first. */
export function mailsTo(address: string): Mail[] {
  return readFileSync(places.mail, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Mail => JSON.parse(line))
    .filter(({ to }) => to.includes(address));
}

/** One property of a calendar file's entry. */
export const calendarLine = (file: string, name: string): string | undefined =>
  new RegExp(`^${name}(?:;[^:]*)?:(.*?)\\r?$`, "m").exec(file)?.[1];

/** The instant of "20261201T153000Z". */
export function instantOf(stamp: string | undefined): number {
  const at = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp ?? "");
  if (!at) throw new Error(`${stamp} is no instant in UTC.`);
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = at.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** When the slots of a clinic begin, by id. */
export async function slotStarts(clinicId: string): Promise<ReadonlyMap<string, Date>> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  const { rows } = await owner.query<{ id: string; startsAt: Date }>(
    'select id, starts_at as "startsAt" from slot where clinic_id = $1',
    [clinicId],
  );
  await owner.query("rollback");
  await owner.end();
  return new Map(rows.map(({ id, startsAt }) => [id, startsAt]));
}

/** A zone in which it is midday now: nobody is told of a time at night. */
export function zoneAtMidday(): string {
  const east = 12 - new Date().getUTCHours();
  // The sign of these names is that of the way back to Greenwich.
  return east === 0 ? "Etc/GMT" : `Etc/GMT${east > 0 ? "-" : "+"}${Math.abs(east)}`;
}

/** Moves what a clinic has booked to one day, in New York the one after tomorrow, half an hour apart; says which. */
export async function bringVisitsTogether(clinicId: string): Promise<string> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  await owner.query(
    `update appointment set starts_at = placed.at, ends_at = placed.at + interval '20 minutes',
       window_ends_at = placed.at + interval '1 day'
     from (select id, (date_trunc('day', now() at time zone 'America/New_York') + interval '2 days 9 hours'
         + row_number() over (order by starts_at) * interval '30 minutes') at time zone 'America/New_York' as at
       from appointment where clinic_id = $1 and status = 'booked') placed
     where clinic_id = $1 and appointment.id = placed.id`,
    [clinicId],
  );
  await owner.query("commit");
  await owner.end();
  return dayOfVisit(clinicId);
}
