import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { beginForm, fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { textOfPdf } from "../src/support/pdf-text.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase, sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Łukasz Żółć-Nguyễn";
const phone = "+1 843 555 0123";

test("an emergency shows before sending, stands first in an open queue within 2 seconds, and is read, printed and never booked", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name: "Noor Bright", answers: workedAnswers("VS-069") });

  const queue = await openStaffPage(browser, clinic, clinic.staff.clinician, "queue");
  const firstRow = queue.getByRole("row").nth(1);
  await expect(firstRow).toContainText("Noor Bright");
  let loads = 0;
  queue.on("load", () => (loads += 1));

  await beginForm(page, clinic, "en", { name, phone });
  const answers = {
    ...wholeAnswers(workedAnswers("VS-008"), today, "en"),
    "saddle-numbness": true,
    "pelvic-change-onset": "within-14-days",
  };
  await fillUntil(page, "S2", { language: "en", answers, today });
  await page.getByRole("checkbox", { name: /It is numb or odd between my legs/ }).check();
  await expect(page.getByText("This can be urgent.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Any change with peeing/);
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Go to an emergency department now");
  await expect(page.getByText(/The clinic (has been told|is closed)/)).toBeVisible();
  await expect(firstRow).toContainText(name, { timeout: 2000 });
  expect(loads).toBe(0);

  await firstRow.getByRole("link", { name }).click();
  await expect(queue.getByText("ces-saddle").first()).toBeVisible();
  await expect(queue.getByText("GIRFT 2023; NICE CKS sciatica; Finucane 2020").first()).toBeVisible();
  await expect(
    queue.getByText(/Is the area you would sit on a saddle with .* numb or different/).first(),
  ).toBeVisible();
  const download = queue.waitForEvent("download");
  await queue.getByRole("link", { name: "Summary as PDF" }).click();
  const text = await textOfPdf(readFileSync(await (await download).path()));
  expect(text).toContain(name);
  expect(text).toContain("ces-saddle");

  const kept = page.waitForResponse((response) => response.url().endsWith("/intake.annotate"));
  await page.getByRole("button", { name: "Go on with the form" }).click();
  await kept;
  await page.goto(`${places.patient}/${clinic.slug}/en/form/S2`);
  await expect(page.getByRole("checkbox", { name: /It is numb or odd/ })).toBeChecked();
});

test("an emergency form that is sent is offered no slot, and the API refuses one", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const other = await browser.newPage();
  await sendCaseFrom(other.request, clinic, { name: "Noor Bright", answers: workedAnswers("VS-069") });
  await other.goto(`${places.patient}/${clinic.slug}/en/result`);
  await other.getByRole("radio", { name: "No", exact: true }).check();
  await other.getByRole("button", { name: "Show the times" }).click();
  await expect(other.getByRole("button", { name: "Book this time" })).toBeVisible();
  const slotId = await other.getByRole("radio").first().getAttribute("value");

  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  await openFormAt(page, clinic, "S2", { language: "en", answers, today }, { name });
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await page.getByRole("button", { name: "Go on with the form" }).click();
  await fillUntil(page, "hub", { language: "en", answers, today });
  await page.getByRole("button", { name: "Send now" }).click();
  await page.waitForURL(/\/result$/);
  await expect(page.getByText("We do not offer a visit time. This needs care now.")).toBeVisible();
  await expect(page.getByRole("radio")).toHaveCount(0);
  const refused = await page.request.post(`${places.patient}/${clinic.slug}/api/trpc/appointments.book`, {
    headers: { origin: places.patient },
    data: { slotId, bookingKey: crypto.randomUUID() },
  });
  expect(refused.status()).toBe(422);
  expect(await refused.json()).toMatchObject({ error: { data: { code: "not_bookable" } } });
});

test("a routine patient answers in Spanish and for some pages in English, books a slot and appears on the schedule", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await beginForm(page, clinic, "es", { name, phone });
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "es");
  await fillUntil(page, "S6", { language: "es", answers, today });
  await page.getByRole("link", { name: "English" }).click();
  await page.waitForURL(/\/en\/form\/S6$/);
  await fillUntil(page, "D1", { language: "en", answers, today });
  await page.getByRole("link", { name: "Español" }).click();
  await page.waitForURL(/\/es\/form\/D1$/);
  await fillUntil(page, "check", { language: "es", answers, today }, "Me duele la espalda.");
  await sendForm(page, "es");
  expect(await sentAnswers(clinic.id, name)).toEqual(answers);
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("button", { name: "Ver las horas" }).click();
  await expect(page.getByRole("button", { name: "Reservar esta hora" })).toBeVisible();
  const slot = page.getByRole("radio").first();
  await slot.check();
  await page.getByRole("button", { name: "Reservar esta hora" }).click();
  await page.getByRole("button", { name: "Sí, reservar" }).click();
  await expect(page.getByText("Su cita está reservada.")).toBeVisible();
  const slots = await page.request.post(`${places.patient}/${clinic.slug}/api/trpc/appointments.offer`, {
    headers: { origin: places.patient },
    data: {},
  });
  const { result }: { result: { data: { booked: { startsAt: string } } } } = await slots.json();
  const day = new Date(result.data.booked.startsAt).toLocaleDateString("sv-SE", {
    timeZone: "America/New_York",
  });

  const schedule = await openStaffPage(browser, clinic, clinic.staff["front-desk"], `schedule?day=${day}`);
  await expect(schedule.getByRole("row").filter({ hasText: name })).toBeVisible();
});
