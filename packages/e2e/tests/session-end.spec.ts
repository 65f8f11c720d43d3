import { expect, type Page, test } from "@playwright/test";
import { Client } from "pg";
import { stepOf } from "../src/fill-form.ts";
import { fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { clientStorage } from "../src/support/client-storage.ts";
import { makeClinic, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Tern Saltworks";
const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const filling = { language: "en", answers, today } as const;

/** Does something to all rows of a clinic's patients, as time would. */
async function onServer({ id }: TestClinic, statement: string): Promise<void> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query(`set local app.clinic_id = '${id}'`);
    await owner.query(statement, [id]);
    await owner.query("commit");
  } finally {
    await owner.end();
  }
}

const endSessions = (clinic: TestClinic) =>
  onServer(clinic, "update session set expires_at = now() - interval '1 minute' where clinic_id = $1");

/** A form whose pages up to S8 are answered, S6 and S7 by hand; the session ends at S6. */
async function endMidForm(page: Page): Promise<TestClinic> {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  await fillUntil(page, "S6", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await endSessions(clinic);
  await fillUntil(page, "S8", filling);
  await expect(page.getByText("What you answered is kept on this phone.")).toBeVisible();
  await expectAccessible(page);
  return clinic;
}

const agree = (page: Page) => page.getByRole("checkbox", { name: /I agree that the clinic/ }).check();
const begin = (page: Page) => page.getByRole("button", { name: "Continue", exact: true }).click();

test("when the session ends in the middle of a form, all that was given is gone on from, and sent whole", async ({
  page,
}) => {
  const clinic = await endMidForm(page);
  await page.getByRole("link", { name: "Go on from there" }).click();
  await agree(page);
  await begin(page);
  await expect(page.getByText("Choose to go on with a form or to begin an empty one").first()).toBeVisible();
  await expect(page).toHaveTitle(/^Error: Before you start/);
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Go on with the form for Tern" }).check();
  await begin(page);
  await expect.poll(() => stepOf(page)).toBe("S8");
  await fillUntil(page, "check", filling);
  await expect(page.getByText(name)).toBeVisible();
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, name)).toEqual(answers);
  expect(await clientStorage(page)).not.toContain("key, extractable");
});

test("who comes back after the session's end may begin an empty form beside the kept one, and delete that", async ({
  page,
}) => {
  const clinic = await endMidForm(page);
  await page.reload();
  await page.getByRole("link", { name: "Start", exact: true }).click();
  await expect(page.getByText("We kept what you answered on this phone.")).toBeVisible();
  await page.getByRole("radio", { name: /Begin an empty form/ }).check();
  await agree(page);
  await begin(page);
  await page.waitForURL(/\/form\/who$/);
  await expect(page.getByRole("textbox", { name: "Patient’s full name" })).toHaveValue("");
  await page.goto(`${places.patient}/${clinic.slug}/en/start`);
  await page.getByRole("radio", { name: "Delete what this phone kept for Tern" }).check();
  await begin(page);
  await page.getByRole("button", { name: "No, keep it" }).click();
  await expect(page.getByText("We kept what you answered on this phone.")).toBeVisible();
  await begin(page);
  await page.getByRole("button", { name: "Yes, delete it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "It is deleted." })).toBeVisible();
  await expect(page.getByText("We kept what you answered on this phone.")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Continue", exact: true })).toBeFocused();
  await expectAccessible(page);
  expect(await clientStorage(page)).not.toContain("key, extractable");
});

test("a form whose session lives is gone on with as it is", async ({ page }) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  await fillUntil(page, "S6", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.goto(`${places.patient}/${clinic.slug}/en/start`);
  await page.getByRole("radio", { name: "Go on with the form for Tern" }).check();
  await agree(page);
  await begin(page);
  await expect.poll(() => stepOf(page)).toBe("S6");
  await fillUntil(page, "check", filling);
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, name)).toEqual(answers);
});

test("a form past its 30 days is taken off the phone and says so", async ({ page }) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  await fillUntil(page, "S6", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(await clientStorage(page)).toContain("key, extractable: false");
  await onServer(clinic, "update intake set expires_at = now() - interval '1 minute' where clinic_id = $1");
  await page.getByRole("radio").first().check();
  await expect(page.getByText("This form was kept for 30 days.")).toBeVisible();
  await expect.poll(() => clientStorage(page)).not.toContain("key, extractable");
  await page.reload();
  await expect(page.getByRole("link", { name: "Start", exact: true })).toBeVisible();
});

test("a draft is read for 30 days, and taken off the phone by whoever opens it later", async ({ page }) => {
  const day = 86_400_000;
  const clinic = await makeClinic();
  await page.clock.install();
  await openFormAt(page, clinic, "S5", filling, { name });
  await fillUntil(page, "S6", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  const offline = `${places.patient}/${clinic.slug}/en/offline`;
  const now = await page.evaluate(() => Date.now());
  await page.clock.setSystemTime(now + 29 * day);
  await page.goto(offline);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How did this start?");
  await page.clock.setSystemTime(now + 31 * day);
  await page.goto(offline);
  await expect(page.getByText(/no form on this phone/)).toBeVisible();
  expect(await clientStorage(page)).not.toContain("key, extractable");
});
