import { expect, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { arrivedAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

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

test("a temperature told in degrees Fahrenheit is kept in Celsius, and read back as it was told", async ({
  page,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "check", { language: "en", answers, today });
  const check = page.url();
  await page.goto(check.replace(/check$/, "S8"));
  await page.getByRole("checkbox", { name: "Fever or chills with this" }).check();
  const temperature = page.getByRole("group", { name: /what was your temperature/ });
  const tell = async (told: string, unit: string) => {
    await temperature.getByRole("radio", { name: unit }).check();
    const kept = page.waitForResponse((response) => response.url().endsWith("/intake.annotate"));
    await temperature.getByRole("textbox").fill(told);
    await temperature.getByRole("textbox").blur();
    expect((await kept).status()).toBe(200);
    await page.goto(check);
    await expect(page.getByText(`${told} ${unit}`)).toBeVisible();
    await page.goto(check.replace(/check$/, "S8"));
    await expect(temperature.getByRole("radio", { name: unit })).toBeChecked();
    await expect(temperature.getByRole("textbox")).toHaveValue(told);
  };
  await tell("100.4", "°F");
  expect((await arrivedAnswers(clinic.id))["temperature-c"]).toBe(38);
  await tell("100.3", "°F");
  expect((await arrivedAnswers(clinic.id))["temperature-c"]).toBe(37.9);
  await temperature.getByRole("textbox").fill("");
  await temperature.getByRole("textbox").blur();
  await tell("38", "°C");
});
