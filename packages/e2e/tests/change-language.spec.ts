import { expect, test } from "@playwright/test";
import { openFormAt, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

test("a form begun in English and sent in Spanish is answered in Spanish, and in English again by the switch", async ({
  page,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  await openFormAt(page, clinic, "check", { language: "en", answers, today });
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page).toHaveURL(/\/es\/form\/check$/);
  await sendForm(page, "es");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Vaya ya a la sala de emergencias");
  await page.goto(`${places.patient}/${clinic.slug}/es/copy`);
  await expect(page.getByRole("heading", { name: "Por qué" })).toBeVisible();
  const reason = "Numbness between the legs with back pain needs hospital care now.";
  await expect(page.getByText(reason)).toHaveCount(0);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page.getByText(reason)).toBeVisible();
  await page.goto(`${places.patient}/${clinic.slug}/en/result`);
  await expect(heading).toHaveText("Go to an emergency department now");
});
