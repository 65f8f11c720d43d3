import { expect, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");

test("water is told in glasses or in liters, kept in liters, and shown again as it was told", async ({
  page,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "L1", { language: "en", answers, today });
  const form = page.url();
  const water = page.getByRole("group", { name: "How much water do you drink a day?" });
  const amount = water.getByRole("textbox", { name: "How many?" });
  const tell = async (told: string, liters: number) => {
    const saved = page.waitForResponse((response) => {
      const sent = response.request().postData() ?? "";
      return response.url().endsWith("/intake.saveAnswers") && sent.includes(`"value":${liters},`);
    });
    await amount.fill(told);
    await amount.blur();
    expect((await saved).status()).toBe(200);
    await page.goto(form.replace(/L1$/, "check"));
    await expect(page.getByText(`${liters} liters`)).toBeVisible();
    await page.goto(form);
    await expect(amount).toHaveValue(told);
  };

  await expect(water.getByRole("radio", { name: "glasses" })).toBeChecked();
  await tell("7", 1.75);
  await water.getByRole("radio", { name: "liters" }).check();
  await tell("1.3", 1.3);
  await expect(water.getByRole("radio", { name: "liters" })).toBeChecked();
});
