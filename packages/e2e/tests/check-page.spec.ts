import { expect, test } from "@playwright/test";
import { openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });

test("consent to care is taken back before the form is sent, and all of page O2 is read back", async ({
  page,
}) => {
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  await openFormAt(page, await makeClinic(), "check", { language: "en", answers, today });
  for (const asked of ["Is it safe to call you?", "You may leave a voicemail", "Your email, if you like"])
    await expect(page.getByRole("term").filter({ hasText: asked })).toBeVisible();

  const care = page.getByRole("checkbox", { name: "The clinic may use my answers for my care" });
  await expect(care).toBeChecked();
  await care.uncheck();
  await expect(page.getByText(/^You took this back, and the clinic sees it\./)).toBeVisible();
  await expect(page.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/^You took this back, and the clinic sees it\./)).toBeVisible();
  await expect(care).not.toBeChecked();
  await sendForm(page, "en");
  await page.getByRole("link", { name: "Where my form is" }).click();
  await expect(care).not.toBeChecked();
});
