import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const told = (page: Page) => page.getByText(/The clinic (has been told|is closed)/);

/** The safety pages of a form that was sent (routine: VS-069), opened again under a clock that can be moved on. */
async function openAgain(page: Page, told = workedAnswers("VS-069")) {
  const clinic = await makeClinic();
  const answers = wholeAnswers(told, today, "en");
  await sendCaseFrom(page.request, clinic, { name: "Noor Bright", answers });
  await page.clock.install();
  await page.goto(`${places.patient}/${clinic.slug}/en/visit/again`);
  await expect(heading(page)).toHaveText(/Any change with peeing/);
}

test("a red flag told after sending has the full screen and the alert on the answer that settles when", async ({
  page,
}) => {
  await openAgain(page);
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await expect(page.getByText("This can be urgent.")).toBeVisible();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "I can’t go" }).click();
  await page.getByRole("button", { name: "Go on with the form" }).click();
  await page.waitForURL(/\/result$/);
  await expect(heading(page)).toHaveText("Go to an emergency department now");
});

test("a sign said to have begun today has the full screen and the alert, though all were said to be old", async ({
  page,
}) => {
  await openAgain(page);
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await page.getByRole("radio", { name: "Longer, no change" }).check();
  await expect(page.getByText("This can be urgent.")).toHaveCount(0);
  await page.getByRole("combobox", { name: /When did this one begin/ }).selectOption("Today");
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
});

test("a sign that is new since the form was sent counts as recent, though what was told then was old", async ({
  page,
}) => {
  const oldLeak = { "urine-leak-new": true, "pelvic-change-onset": "older-stable" };
  await openAgain(page, { ...workedAnswers("VS-003"), ...oldLeak });
  const old = page.getByRole("radio", { name: "Longer, no change" });
  const numb = page.getByRole("checkbox", { name: /It is numb or odd/ });
  await numb.check();
  await expect(page.getByText("This can be urgent.").first()).toBeVisible();
  await expect(old).not.toBeChecked();
  await numb.uncheck();
  await expect(old).toBeChecked();
  await expect(page.getByText("This can be urgent.")).toHaveCount(0);
  await numb.check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
});

test("with the timing left blank, 20 seconds bring it; without a connection it says so, and the clinic is told once there is one", async ({
  page,
}) => {
  await openAgain(page);
  await page.route("**/intake.answerAgain", (route) => route.abort());
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await expect(page.getByText("This can be urgent.")).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(page.getByText("We could not reach the clinic. Call now yourself.")).toBeVisible();
  await page.unroute("**/intake.answerAgain");
  await page.clock.fastForward(10_000);
  await expect(told(page)).toBeVisible();
});

test("a reload leaves the screen of an emergency until it is answered, and then leads to the result", async ({
  page,
}) => {
  await openAgain(page);
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await expect(told(page)).toBeVisible();
  await page.reload();
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
  const answered = page.waitForResponse("**/intake.annotate");
  await page.getByRole("button", { name: "I am going now" }).click();
  expect((await answered).ok()).toBe(true);
  await page.reload();
  await expect(heading(page)).toHaveText(/Any change with peeing/);
});
