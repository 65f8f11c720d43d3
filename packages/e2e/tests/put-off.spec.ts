import { expect, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { workedAnswers } from "../src/whole-answers.ts";

const name = "Odile Lantern";

test("who needs no visit puts it off, is told what comes of it, and books after all", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers("VS-003"), language: "en" });
  await page.goto(`${places.patient}/${clinic.slug}/en/result`);
  await page.getByRole("button", { name: "No visit now, ask me again in 14 days" }).click();
  await expect(page.getByText(/We have no email for you. After .* we call and ask again/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Book a visit" })).toHaveCount(0);
  await expect(page.getByText(/If you have not heard by/)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${places.patient}/${clinic.slug}/en/status`);
  await expect(page.getByText(/We have no email for you. After .* we call and ask again/)).toBeVisible();
  await page.goto(`${places.patient}/${clinic.slug}/en/result`);

  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "queue");
  await expect(desk.getByRole("row").filter({ hasText: name })).toContainText(/asked again \w{3} \d+ \w{3}/);
  await desk.getByRole("link", { name }).click();
  await desk.getByRole("link", { name: "Book or change the visit" }).click();
  await expect(desk.getByText(/Wants no visit now; is asked again by call/)).toBeVisible();
  await expectAccessible(desk);

  await page.getByRole("button", { name: "Book a visit after all" }).click();
  await expect(page.getByRole("heading", { name: "Book a visit" })).toBeVisible();
  await expect(page.getByText("Have you been here for this before?")).toBeVisible();
  await expect(desk.getByText("Is not to be asked again.")).toBeVisible();
});

test("who cannot be reached is asked for an address before a visit is put off", async ({ page }) => {
  const clinic = await makeClinic();
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers("VS-003"), safeToCall: false });
  await page.goto(`${places.patient}/${clinic.slug}/en/result`);
  await expect(page.getByText(/If we should ask you in 14 days, give your email/)).toBeVisible();
  await expectAccessible(page);
  const email = page.getByLabel("Your email, if you like");
  const putOff = page.getByRole("button", { name: "No visit now, ask me again in 14 days" });
  await email.fill("odile at example");
  await putOff.click();
  await expect(page.getByText("That email does not look right. Check it, or leave it out.")).toBeVisible();
  await expectAccessible(page);
  await email.fill("odile@example.org");
  await putOff.click();
  await expect(page.getByText(/We send you an email on .* and ask again/)).toBeVisible();
});
