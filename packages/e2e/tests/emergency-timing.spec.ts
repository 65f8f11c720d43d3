import { expect, type Page, test } from "@playwright/test";
import { answersBefore } from "../src/fill-form.ts";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { fillFormFrom } from "../src/support/sent-case.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const filling = { language: "en", answers, today } as const;

let clinic: TestClinic;
test.beforeAll(async () => {
  clinic = await makeClinic();
});

/** Opens a safety page under a clock that can be moved on, and counts the alerts that it sends. */
async function openAt(page: Page, step: string) {
  const alerts: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("intake.raiseEmergency")) alerts.push(request.url());
  });
  await page.clock.install();
  await openFormAt(page, clinic, step, filling);
  return alerts;
}

const line = (page: Page) => page.getByText("This can be urgent.");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const told = (page: Page) => page.getByText(/The clinic (has been told|is closed)/);

test("with the timing left blank, 20 seconds after the tick bring the full screen and the alert, whatever is ticked meanwhile", async ({
  page,
}) => {
  const alerts = await openAt(page, "S2");
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await expect(line(page)).toBeVisible();
  await expect(page.getByRole("group", { name: /changes begin/ })).toBeVisible();
  await page.clock.fastForward(12_000);
  await page.getByRole("checkbox", { name: /I leak pee/ }).check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(alerts).toEqual([]);
  await expect(heading(page)).toHaveText(/Any change with peeing/);
  await page.clock.fastForward(8_000);
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(1);
});

test("with the timing left blank, Continue brings the full screen and the alert at once", async ({
  page,
}) => {
  const alerts = await openAt(page, "S2");
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await expect(line(page)).toBeVisible();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(1);
});

test("a sign said to have begun today is an emergency at once, though all of them were said to be old", async ({
  page,
}) => {
  const alerts = await openAt(page, "S2");
  const started = page.getByRole("combobox", { name: /When did this one begin/ });
  await page.getByRole("checkbox", { name: /I leak pee/ }).check();
  await page.getByRole("radio", { name: "Longer, no change" }).check();
  await started.selectOption("Longer ago");
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(line(page)).toHaveCount(0);
  await started.last().selectOption("Today");
  await expect(heading(page)).toHaveText("Go to an emergency department now");
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(1);

  await page.getByRole("button", { name: "Go on with the form" }).click();
  await expect(page.getByRole("radio", { name: "In the last 2 weeks" })).toBeChecked();
  await page.getByRole("radio", { name: "Longer, no change" }).check();
  await expect(line(page)).toHaveCount(0);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Longer, no change" })).toBeChecked();
});

test("a start of today that was a mistake gives the answer back that it took the place of", async ({
  page,
}) => {
  await openAt(page, "S2");
  const started = page.getByRole("combobox", { name: /When did this one begin/ });
  const numb = page.getByRole("checkbox", { name: /It is numb or odd/ });
  const goOn = page.getByRole("button", { name: "Go on with the form" });
  await numb.check();
  await started.selectOption("Today");
  await goOn.click();
  await expect(page.getByRole("radio", { name: "In the last 2 weeks" })).toBeChecked();
  await numb.uncheck();
  await page.getByRole("checkbox", { name: /I leak pee/ }).check();
  await expect(page.getByRole("radio", { name: "In the last 2 weeks" })).not.toBeChecked();
  await page.getByRole("radio", { name: "Longer, no change" }).check();
  await started.selectOption("Yesterday");
  await goOn.click();
  await started.selectOption("Longer ago");
  await expect(page.getByRole("radio", { name: "Longer, no change" })).toBeChecked();
  await expect(line(page)).toHaveCount(0);
});

test("by keyboard a start counts when its box is left: one that was only passed over says nothing", async ({
  page,
}) => {
  await openAt(page, "S2");
  const started = page.getByRole("combobox", { name: /When did this one begin/ });
  const stable = page.getByRole("radio", { name: "Longer, no change" });
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await stable.check();
  await started.focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowDown");
  await expect(started).toHaveValue("longer");
  await page.keyboard.press("Tab");
  await expect(stable).toBeChecked();
  await started.focus();
  await page.keyboard.press("ArrowUp");
  await expect(started).toHaveValue("days-8-14");
  await page.keyboard.press("Tab");
  await expect(heading(page)).toHaveText("Go to an emergency department now");
});

test("each emergency, one more of a kind or one taken back and given again, has its line, the full screen and the alert", async ({
  page,
}) => {
  const alerts = await openAt(page, "S3");
  const goOn = page.getByRole("button", { name: "Go on with the form" });
  const fainted = page.getByRole("checkbox", { name: /I passed out/ });
  await fainted.check();
  await expect(line(page)).toBeVisible();
  await page.clock.fastForward(20_000);
  await expect(heading(page)).toHaveText("Call 911 now");
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(1);

  await goOn.click();
  await expect(
    page.getByRole("alert").filter({ hasText: "One of your answers looks urgent." }),
  ).toBeVisible();
  await page.getByRole("checkbox", { name: /Chest pain, pressure/ }).check();
  await expect(line(page)).toHaveCount(2);
  expect(alerts).toHaveLength(1);
  await page.clock.fastForward(20_000);
  await expect(heading(page)).toHaveText("Call 911 now");
  await expect(page.getByText(/“Chest pain, pressure/)).toBeVisible();
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(2);

  await goOn.click();
  await fainted.uncheck();
  await expect(line(page)).toHaveCount(1);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(line(page)).toHaveCount(1);
  await fainted.check();
  await expect(line(page)).toHaveCount(2);
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(heading(page)).toHaveText("Call 911 now");
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(3);
});

test("an emergency that has no timing question: Continue brings it at once", async ({ page }) => {
  const alerts = await openAt(page, "S3");
  await page.getByRole("checkbox", { name: /I passed out/ }).check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(heading(page)).toHaveText("Call 911 now");
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(1);
});

test("a tick taken back within the 20 seconds shows nothing and alerts nobody", async ({ page }) => {
  const alerts = await openAt(page, "S3");
  const fainted = page.getByRole("checkbox", { name: /I passed out/ });
  await fainted.check();
  await expect(line(page)).toBeVisible();
  await page.clock.fastForward(10_000);
  await fainted.uncheck();
  await expect(line(page)).toHaveCount(0);
  await page.clock.fastForward(30_000);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(heading(page)).toHaveText("Do you have any of these now?");
  expect(alerts).toEqual([]);
});

test("days that are still typed as the 20 seconds end count: an old injury is no emergency", async ({
  page,
}) => {
  const alerts = await openAt(page, "S6");
  await page.getByRole("radio", { name: /Big injury/ }).check();
  await expect(line(page)).toBeVisible();
  const days = page.getByRole("textbox", { name: "How many days ago?" });
  await days.fill("30");
  await page.clock.fastForward(20_000);
  await expect(line(page)).toHaveCount(0);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await expect(days).toBeFocused();
  await expect(heading(page)).toHaveText("How did this start?");
  expect(alerts).toEqual([]);
  await page.reload();
  await expect(days).toHaveValue("30");
});

test("the screen stays through a reload and in the other language until it is answered; what comes since is told too", async ({
  page,
}) => {
  const alerts = await openAt(page, "S3");
  await page.getByRole("checkbox", { name: /I passed out/ }).check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(told(page)).toBeVisible();
  const words = (await told(page).textContent()) ?? "";
  await page.reload();
  await expect(heading(page)).toHaveText("Call 911 now");
  await expect(told(page)).toHaveText(words);
  await page.getByRole("link", { name: "Español" }).click();
  await expect(heading(page)).toHaveText("Llame al 911 ya");
  await expect(page.getByText(/La clínica (ya lo sabe|está cerrada)/)).toBeVisible();
  const kept = page.waitForResponse((response) => response.url().endsWith("/intake.annotate"));
  await page.getByRole("button", { name: "Voy ya" }).click();
  await kept;

  await page.getByRole("link", { name: "English" }).click();
  await expect(heading(page)).toHaveText("Do you have any of these now?");
  const before = alerts.length;
  await page.getByRole("checkbox", { name: /Chest pain, pressure/ }).check();
  await page.getByRole("button", { name: "See what to do" }).click();
  await expect(page.getByText(/“Chest pain, pressure/)).toBeVisible();
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(before + 1);
});

test("who was away when the clinic was told sees the screen on coming back, on another device too, until it is gone on from", async ({
  page,
  browser,
}) => {
  const { call, intakeId } = await fillFormFrom(page.request, clinic, {
    name: "Noor Bright",
    answers: { ...answersBefore("S3", filling), fainted: true },
  });
  await page.goto(`${places.patient}/${clinic.slug}/en/form/later`);
  // As the server's job does where no browser reported it.
  await call("intake.raiseEmergency", { intakeId });
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const second = await other.newPage();
  for (const one of [page, second]) {
    await one.goto(`${places.patient}/${clinic.slug}/en/form/S3`);
    await expect(heading(one)).toHaveText("Call 911 now");
    await expect(told(one)).toBeVisible();
  }
  const kept = page.waitForResponse((response) => response.url().endsWith("/intake.annotate"));
  await page.getByRole("button", { name: "Go on with the form" }).click();
  await kept;
  await second.reload();
  await expect(heading(second)).toHaveText("Do you have any of these now?");
  await expect(second.getByRole("button", { name: "See what to do" })).toBeVisible();
  await other.close();
});

test("while the answers do not arrive the clinic is told again and again, until it has heard", async ({
  page,
}) => {
  let isCut = true;
  await page.route("**/intake.saveAnswers", (route) => (isCut ? route.abort() : route.fallback()));
  const alerts = await openAt(page, "S3");
  await page.getByRole("checkbox", { name: /I passed out/ }).check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByText("We could not reach the clinic. Call now yourself.")).toBeVisible();
  await expect.poll(() => alerts.length).toBe(1);
  isCut = false;
  await page.clock.fastForward(10_000);
  await expect(told(page)).toBeVisible();
  expect(alerts).toHaveLength(2);
});
