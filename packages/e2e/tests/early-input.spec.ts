import { expect, type Page, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

// A service worker would bring the script, past what holds it up here.
test.use({ serviceWorkers: "block" });

const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");

/** Loads a step anew while none of its script comes; what is returned lets the script come. */
async function openBeforeScript(page: Page, step: string): Promise<() => void> {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openFormAt(page, await makeClinic(), step, { language: "en", answers, today });
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await promise;
    await route.continue();
  });
  await page.reload({ waitUntil: "commit" });
  return resolve;
}

async function expectSavedTicks(page: Page, ticks: readonly string[]): Promise<void> {
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  const checked = page.getByRole("checkbox", { checked: true });
  await expect(checked).toHaveCount(ticks.length);
  for (const name of ticks) await expect(page.getByRole("checkbox", { name, exact: true })).toBeChecked();
}

test("several conditions ticked before the script runs are all kept", async ({ page }) => {
  const letScriptCome = await openBeforeScript(page, "S11");
  const ticks = ["Diabetes", "Kidney stones", "Asthma"];
  for (const name of ticks) await page.getByRole("checkbox", { name, exact: true }).check();
  letScriptCome();
  await expectSavedTicks(page, ticks);
});

test("places ticked in the list of the body map before the script runs are kept", async ({ page }) => {
  const letScriptCome = await openBeforeScript(page, "S5");
  const ticks = ["Low back", "Left thigh"];
  for (const name of ticks) await page.getByRole("checkbox", { name, exact: true }).check();
  letScriptCome();
  await expectSavedTicks(page, ticks);
});

test("a number typed and a unit chosen before the script runs are kept", async ({ page }) => {
  const letScriptCome = await openBeforeScript(page, "S6");
  await page.getByRole("textbox", { name: "How many?" }).first().fill("3");
  await page.getByRole("combobox", { name: "Days, weeks, months or years?" }).selectOption("weeks");
  letScriptCome();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.unrouteAll();
  await page.reload();
  await expect(page.getByRole("textbox", { name: "How many?" }).first()).toHaveValue("3");
  await expect(page.getByRole("combobox", { name: "Days, weeks, months or years?" })).toHaveValue("weeks");
});
