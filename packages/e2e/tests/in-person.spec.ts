import { expect, test } from "@playwright/test";
import { openFormAt, sendForm } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Wren Saltgrass";

test("what a patient would rather tell in person is not known, and on the list of what the clinic asks", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  const filling = { language: "en", answers, today } as const;
  await openFormAt(page, clinic, "check", filling, { name });
  await page.goto(`${places.patient}/${clinic.slug}/en/form/Q2`);
  const work = page.getByRole("group", { name: /Is work unhappy/ });
  const inPerson = page.getByRole("checkbox", { name: "I would rather tell you in person" });
  await inPerson.check();
  await expect(page.getByText("We will ask about this when we meet or call.")).toBeVisible();
  await work.getByRole("radio", { name: "Yes", exact: true }).check();
  await expect(inPerson).not.toBeChecked();
  await inPerson.check();
  await inPerson.uncheck();
  await expect(work.getByRole("radio", { checked: true })).toHaveCount(0);
  await inPerson.check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(inPerson).toBeChecked();
  await expect(work.getByRole("radio", { checked: true })).toHaveCount(0);
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const onOther = await other.newPage();
  await onOther.goto(page.url());
  await expect(onOther.getByRole("checkbox", { name: "I would rather tell you in person" })).toBeChecked();
  await other.close();
  await page.goto(`${places.patient}/${clinic.slug}/en/form/S2`);
  const unsure = page.getByRole("checkbox", { name: "I am not sure about one of these" });
  await inPerson.check();
  await expect(unsure).not.toBeChecked();
  await unsure.check();
  const which = page.getByRole("group", { name: "Which ones are you not sure about?" });
  await expect(which.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await unsure.uncheck();
  await expect(inPerson).toBeChecked();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(inPerson).toBeChecked();
  await expect(unsure).not.toBeChecked();
  await page.goto(`${places.patient}/${clinic.slug}/en/form/check`);
  await expect(
    page.getByRole("definition").filter({ hasText: "I would rather tell you in person" }),
  ).toHaveCount(2);
  await page.goto(`${places.patient}/${clinic.slug}/en/form/S2`);
  await inPerson.uncheck();
  await page.getByRole("checkbox", { name: "None of these" }).check();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.goto(`${places.patient}/${clinic.slug}/en/form/check`);
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, name)).toEqual({ ...answers, "work-problem": "unknown" });
  await page.goto(`${places.patient}/${clinic.slug}/en/copy`);
  await expect(
    page.getByRole("definition").filter({ hasText: "I would rather tell you in person" }),
  ).toHaveCount(1);

  const staff = await openStaffPage(browser, clinic, clinic.staff.clinician, "queue");
  await staff.getByRole("link", { name }).click();
  await staff.getByRole("button", { name: "Ask by phone (1)" }).click();
  await expect(staff.getByRole("group", { name: /Is work unhappy/ })).toBeVisible();
});
