import { randomUUID } from "node:crypto";
import { expect, type Page, request, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { fillStep, openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { clientStorage } from "../src/support/client-storage.ts";
import { makeClinic, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { fillFormFrom, sendCaseFrom } from "../src/support/sent-case.ts";
import { formsOf } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const filling = {
  language: "en",
  answers: wholeAnswers(workedAnswers("VS-069"), today, "en"),
  today,
} as const;

/** Ben's form, of which this phone keeps a draft, with S7 open. */
async function keepBensDraft(page: Page): Promise<TestClinic> {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S6", filling, { name: "Ben Marsh" });
  await fillStep(page, filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  expect(await clientStorage(page)).toContain("key, extractable: false");
  return clinic;
}

const offers = (page: Page) =>
  page.getByRole("group", { name: /We kept what you answered/ }).getByRole("radio");
const begin = async (page: Page) => {
  await page.getByRole("checkbox", { name: /I agree that the clinic/ }).check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
};

test("a form opened by link and code leaves another's draft on the phone, and both are offered by name", async ({
  page,
}) => {
  const clinic = await keepBensDraft(page);
  const elsewhere = await request.newContext();
  const { call, intakeId } = await fillFormFrom(elsewhere, clinic, { ...filling, name: "Rosa Reed" });
  const link = await call<{ token: string; code: string }>("resume.create", { intakeId });
  await elsewhere.dispose();

  await page.goto(`${places.patient}/${clinic.slug}/en/resume#${link.token}`);
  await page.getByRole("textbox", { name: "Your code, 6 numbers" }).fill(link.code);
  await page.getByRole("button", { name: "Open my form" }).click();
  await page.waitForURL(/\/form\/check$/);
  await page.goto(`${places.patient}/${clinic.slug}/en/form/S7`);
  await page.getByRole("radio", { name: "3", exact: true }).first().check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  await page.goto(`${places.patient}/${clinic.slug}/en/start`);
  await expect(offers(page)).toHaveCount(5);
  await expect(page.getByRole("radio", { name: "Go on with the form for Rosa" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "Go on with the form for Ben" }).check();
  await begin(page);
  await expect.poll(() => stepOf(page)).toBe("S7");
  await page.goto(`${places.patient}/${clinic.slug}/en/form/who`);
  await expect(page.getByRole("textbox", { name: "Patient’s full name" })).toHaveValue("Ben Marsh");
  await page.goto(`${places.patient}/${clinic.slug}/en/start`);
  await expect(page.getByRole("radio", { name: "Go on with the form for Rosa" })).toBeVisible();
  await expect(offers(page)).toHaveCount(5);

  await page.getByRole("radio", { name: /Begin an empty form/ }).check();
  await begin(page);
  await page.waitForURL(/\/form\/who$/);
  await page.goto(`${places.patient}/${clinic.slug}/en/start`);
  await expect(page.getByRole("radio", { name: "Go on with the form for Ben" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Go on with the form for Rosa" })).toBeVisible();
});

test("what the phone keeps is offered at once where the server does not answer", async ({ page }) => {
  const clinic = await keepBensDraft(page);
  await page.route("**/api/trpc/intake.get", () => {});
  await page.goto(`${places.patient}/${clinic.slug}/en/start`);
  await expect(page.getByRole("button", { name: "Continue", exact: true })).toBeEnabled();
  await expect(offers(page).first()).toBeVisible({ timeout: 1000 });
});

test("without a connection nobody's form opens unasked in the place of one that was sent", async ({
  page,
  context,
}) => {
  const clinic = await keepBensDraft(page);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("preamble-shell")).keys()).length))
    .toBeGreaterThan(5);
  await fillFormFrom(page.request, clinic, { ...filling, name: "Rosa Reed" });
  await page.goto(`${places.patient}/${clinic.slug}/en/form/check`);
  await sendForm(page, "en");
  await context.setOffline(true);
  await page.goto(`${places.patient}/${clinic.slug}/en/form/S7`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no connection now");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Go on with the form for Ben" }).click();
  await expect.poll(() => stepOf(page)).toBe("S7");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

const ways = {
  "who looks at the page again is led to the result": async (page: Page) => {
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await page.waitForURL(/\/result$/);
  },
  "who loads the page anew is led to the result": async (page: Page) => {
    await page.reload();
    await page.waitForURL(/\/result$/);
  },
  "a new form is begun without an offer": async (page: Page, clinic: TestClinic) => {
    await page.goto(`${places.patient}/${clinic.slug}/en/start`);
    await expect.poll(() => clientStorage(page)).not.toContain("key, extractable");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Before you start");
    await expect(offers(page)).toHaveCount(0);
  },
};

for (const [way, go] of Object.entries(ways)) {
  test(`a form that was sent elsewhere leaves the phone: ${way}`, async ({ page }) => {
    const clinic = await makeClinic();
    const { call, intakeId } = await fillFormFrom(page.request, clinic, { ...filling, name: "Ben Marsh" });
    await page.goto(`${places.patient}/${clinic.slug}/en/form/S7`);
    await page.getByRole("radio", { name: "3", exact: true }).first().check();
    await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
    expect(await clientStorage(page)).toContain("key, extractable: false");
    await call("intake.submit", { intakeId, submissionKey: randomUUID() });
    await go(page, clinic);
    await expect.poll(() => clientStorage(page)).not.toContain("key, extractable");
    expect(await formsOf(clinic.id)).toEqual([{ name: "Ben Marsh", status: "sent", follows: false }]);
  });
}

test("to go on with a kept draft writes nothing into the record of whom a new form was asked for", async ({
  page,
}) => {
  const clinic = await keepBensDraft(page);
  await sendCaseFrom(page.request, clinic, { ...filling, name: "Rosa Reed" });
  await page.goto(`${places.patient}/${clinic.slug}/en/start?again`);
  await expect(page.getByText("This is a new form for Rosa Reed.")).toBeVisible();
  await page.getByRole("radio", { name: "Go on with the form for Ben" }).check();
  await begin(page);
  await expect.poll(() => stepOf(page)).toBe("S7");
  await expect
    .poll(() => formsOf(clinic.id))
    .toEqual([
      { name: "Ben Marsh", status: "open", follows: false },
      { name: "Rosa Reed", status: "sent", follows: false },
      { name: "Ben Marsh", status: "open", follows: false },
    ]);
});
