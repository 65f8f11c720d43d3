import { expect, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { fillUntil, openFormAt } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Earl Driftwood";

test("who cannot go is asked why and answered; who disagrees is led to the very answer; staff see both", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  await openFormAt(page, clinic, "S2", { language: "en", answers, today }, { name });
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await page.getByRole("button", { name: "I can’t go" }).click();
  await page.getByRole("radio", { name: "I have no ride" }).check();
  await expect(page.getByText("Call 911 and say there is no ride. They will come.")).toBeVisible();
  await expectAccessible(page);

  const staff = await openStaffPage(browser, clinic, clinic.staff.clinician, "queue");
  await staff.getByRole("link", { name }).click();
  await staff.waitForURL(/\/cases\//);
  const choice = staff.getByText(/^Emergency screen:/);
  await expect(async () => {
    await staff.reload();
    await expect(choice).toHaveText("Emergency screen: “I can’t go” (no ride)", { timeout: 1000 });
  }).toPass();

  await page.getByRole("button", { name: "Go on with the form" }).click();
  await fillUntil(page, "S4", { language: "en", answers, today });
  await page.getByRole("button", { name: "See what to do" }).click();
  await page.getByRole("button", { name: "I don’t agree" }).click();
  await page.getByRole("button", { name: "Look at my answer again" }).click();
  await expect(page.getByRole("checkbox", { name: /It is numb or odd/ })).toBeChecked();
  expect(stepOf(page)).toBe("S2");
  await expect(async () => {
    await staff.reload();
    await expect(choice).toHaveText("Emergency screen: “I don’t agree”", { timeout: 1000 });
  }).toPass();
});

test("while the clinic is closed and nobody is on call, the patient reads that no one reads this now and to call 911", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic({ closedToday: true });
  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  await openFormAt(page, clinic, "S2", { language: "en", answers, today }, { name });
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await expect(page.getByText("The clinic is closed; no one reads this now. Call 911.")).toBeVisible();
  await expect(page.getByText(/has been told/)).toHaveCount(0);

  const spanish = await browser.newPage();
  const sent = { name, answers: workedAnswers("VS-008"), language: "es" } as const;
  await sendCaseFrom(spanish.request, clinic, sent);
  for (const place of ["result", "status"]) {
    await spanish.goto(`${places.patient}/${clinic.slug}/es/${place}`);
    await expect(
      spanish.getByText("La clínica está cerrada; nadie lee esto ahora. Llame al 911."),
    ).toBeVisible();
  }
  await spanish.goto(`${places.patient}/${clinic.slug}/es/copy`);
  await expect(spanish.getByRole("heading", { level: 1 })).toHaveText("Vaya ya a la sala de emergencias");
  await expectAccessible(spanish);
});

test("a same-day form sent while the clinic is closed reads on each page to go to urgent care now", async ({
  page,
}) => {
  const clinic = await makeClinic({ closedToday: true });
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers("VS-016") });
  for (const place of ["result", "status", "copy"]) {
    await page.goto(`${places.patient}/${clinic.slug}/en/${place}`);
    await expect(page.getByText(/Go to urgent care now, or call a nurse line\./)).toBeVisible();
    await expect(page.getByText(/speak with you today/)).toHaveCount(0);
    await expectAccessible(page);
  }
});

test("arrow keys may pass over when it began: the emergency screen comes when the focus goes on", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  await openFormAt(page, clinic, "S2", { language: "en", answers, today }, { name });
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).press("Space");
  const began = page.getByRole("group", { name: /changes begin/ }).getByRole("radio");
  await began.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await expect(began.first()).toBeChecked();
  await expect(page.getByText("This can be urgent.")).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("button", { name: "I can’t go" })).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "I can’t go" })).toBeVisible();
});
