import { expect, type Page, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const openAt = async (page: Page, stop: string) =>
  openFormAt(page, await makeClinic(), stop, { language: "en", answers, today });
const box = (page: Page, name: string | RegExp) => page.getByRole("checkbox", { name, exact: true }).first();
const stays = (page: Page) => page.getByRole("alert").filter({ hasText: "Your ticks stay." });

/** docs/clinical/triage-rules.md 2.4: a stored yes never becomes unknown; journey.md 1.3: None asks once. */
test("no single press takes the ticks of a list away", async ({ page }) => {
  await openAt(page, "S12");
  const thinner = box(page, "Blood thinner");
  const none = page.locator("#medications-last-none");
  await thinner.check();

  await box(page, "I don’t know").click();
  await expect(stays(page)).toBeVisible();
  await expect(box(page, "I don’t know")).not.toBeChecked();
  await expect(thinner).toBeChecked();
  await expectAccessible(page);

  await none.click();
  const asked = page.getByRole("alert").filter({ hasText: "This takes your ticks away." });
  await expect(asked).toBeFocused();
  await expect(none).not.toBeChecked();
  await expectAccessible(page);
  await page.getByRole("button", { name: "No, keep my ticks" }).click();
  await expect(none).toBeFocused();
  await expect(asked).toHaveCount(0);
  await expect(thinner).toBeChecked();

  await none.click();
  await page.getByRole("button", { name: "Yes, none of these" }).click();
  await expect(none).toBeChecked();
  await expect(none).toBeFocused();
  await expect(thinner).not.toBeChecked();
  await expect(stays(page)).toHaveCount(0);

  await none.uncheck();
  await box(page, "I don’t know").check();
  await expect(box(page, "I don’t know")).toBeChecked();
});

test("no single press takes the places of pain away", async ({ page }) => {
  await openAt(page, "S5");
  await page.setViewportSize({ width: 1280, height: 900 });
  const place = page.locator("#region-low-back");
  await place.check();
  await box(page, "I don’t know").click();
  await expect(stays(page)).toBeVisible();
  await expect(place).toBeChecked();
  await place.uncheck();
  await expect(stays(page)).toHaveCount(0);
  await box(page, "I don’t know").check();
});
