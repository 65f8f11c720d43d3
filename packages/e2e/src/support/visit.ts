import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import type { Language } from "@preamble/domain/languages";
import { Client } from "pg";
import { workedAnswers } from "../whole-answers.ts";
import type { TestClinic } from "./clinic.ts";
import { places } from "./places.ts";
import { sendCaseFrom } from "./sent-case.ts";

type Booking = { name: string; vignette: string; language: Language };

/** A page whose patient sent the answers of a worked case and booked the first time offered, without pages. */
export async function bookVisit(page: Page, clinic: TestClinic, booking: Booking): Promise<void> {
  const { name, vignette, language } = booking;
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers(vignette), language });
  const call = async (verb: string, data: object) => {
    const url = `${places.patient}/${clinic.slug}/api/trpc/appointments.${verb}`;
    const answer = await page.request.post(url, { data, headers: { origin: places.patient } });
    expect(answer.ok()).toBe(true);
    return answer.json();
  };
  const { result }: { result: { data: { slots: { slotId: string }[] } } } = await call("offer", {});
  await call("book", { slotId: result.data.slots[0]?.slotId, bookingKey: randomUUID() });
}

/** Moves the one visit of a clinic so that it began some minutes ago. */
export async function letVisitBegin(clinicId: string, minutesAgo: number): Promise<void> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  await owner.query(
    `update appointment set starts_at = now() - make_interval(mins => $2),
       ends_at = now() - make_interval(mins => $2) + (ends_at - starts_at)
     where clinic_id = $1 and status = 'booked'`,
    [clinicId, minutesAgo],
  );
  await owner.query("commit");
  await owner.end();
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
