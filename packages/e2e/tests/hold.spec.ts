import { expect, type Page, test } from "@playwright/test";
import { makeClinic, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { workedAnswers } from "../src/whole-answers.ts";

/** A patient who has sent an urgent form and looks at the times that fit. */
async function lookAtTimes(page: Page, clinic: TestClinic, name: string): Promise<void> {
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers("VS-045"), language: "en" });
  await page.goto(`${places.patient}/${clinic.slug}/en/result`);
}

test("a time that someone keeps is free again for another once they leave the page", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await lookAtTimes(page, clinic, "Odile Lantern");
  const first = page.getByRole("radio").first();
  const slotId = await first.getAttribute("value");
  await first.check();
  await page.getByRole("button", { name: "Book this time" }).click();
  await expect(page.getByText(/minutes left to book it/)).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await lookAtTimes(other, clinic, "Harlan Reed");
  const kept = other.locator(`input[type=radio][value="${slotId}"]`);
  await expect(other.getByRole("radio").first()).toBeVisible();
  await expect(kept).toHaveCount(0);

  await page.goto(`${places.patient}/${clinic.slug}/en`);
  await expect(async () => {
    await other.reload();
    await expect(kept).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await kept.check();
  await other.getByRole("button", { name: "Book this time" }).click();
  await other.getByRole("button", { name: "Yes, book it" }).click();
  await expect(other.getByText("The visit is booked.")).toBeVisible();
});
