import { expect, test } from "@playwright/test";
import { stepOf, viewOf } from "../src/fill-form.ts";
import { fillStep, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { sentForms } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { bookVisit } from "../src/support/visit.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Ramiro Vega-Luna";

test("a returning patient confirms what lasts, answers every sign of danger again, and the two forms agree and are one case", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
  const filling = { language: "en", answers, today } as const;
  await sendCaseFrom(page.request, clinic, { name, answers });

  await page.goto(`${places.patient}/${clinic.slug}/en/status`);
  await page.getByRole("link", { name: `Fill in a new form for ${name}` }).click();
  await expect(page.getByText(`This is a new form for ${name}.`)).toBeVisible();
  await page.getByRole("checkbox", { name: /I agree that the clinic/ }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/\/form\/who$/);
  await expect(page.getByRole("textbox", { name: "Patient’s full name" })).toHaveValue(name);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => stepOf(page)).toBe("S1");

  const confirmed: string[] = [];
  for (let step = stepOf(page); step !== "check"; step = stepOf(page)) {
    const title = viewOf(step, filling)?.title;
    if (title) await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    const yes = page.getByRole("button", { name: "Yes, still true" });
    if (await yes.isVisible()) {
      if (confirmed.length === 0) await expectAccessible(page);
      const skip = page.getByRole("button", { name: "Skip the rest and send" });
      await expect(skip).toHaveCount(step.startsWith("L") ? 1 : 0);
      if (step === "L1") {
        await skip.click();
        await expect.poll(() => stepOf(page)).toBe("check");
        await page.goBack();
        await expect(yes).toBeVisible();
      }
      confirmed.push(step);
      await yes.click();
      await expect.poll(async () => stepOf(page) !== step || !(await yes.isVisible())).toBe(true);
      if (stepOf(page) !== step) continue;
    }
    await fillStep(page, filling);
  }
  expect(confirmed).toEqual(["S1", "S10", "S11", "S12", "L1", "L2", "L3", "L4"]);
  await sendForm(page, "en");

  const [before, again, ...more] = await sentForms(clinic.id);
  expect(more).toEqual([]);
  expect(before).toEqual({ answers, carriedOver: [] });
  expect(again?.answers).toEqual(answers);
  const signs = ["S2", "S3", "S4", "S8", "S9"].flatMap((step) => {
    const view = viewOf(step, filling);
    return view ? view.blocks.flatMap((block) => (block.type === "ticks" ? block.questions : [])) : [];
  });
  expect(signs.length).toBeGreaterThan(25);
  for (const { id } of signs) expect(again?.carriedOver).not.toContain(id);
  expect(again?.carriedOver).toEqual(expect.arrayContaining(["date-of-birth", "conditions", "medications"]));

  const clinician = await openStaffPage(browser, clinic, clinic.staff.clinician, "queue");
  await expect(clinician.getByRole("link", { name })).toHaveCount(1);
  await clinician.getByRole("link", { name }).click();
  await expect(clinician.getByText("Earlier form of this case:")).toBeVisible();
  await expectAccessible(clinician);
  await clinician.getByRole("link", { name: /^sent / }).click();
  await expect(clinician.getByText("This is an earlier form of this case.")).toBeVisible();
  await expectAccessible(clinician);
  await clinician.getByRole("link", { name: "Read the form that came in last" }).click();
  await expect(clinician.getByText("Earlier form of this case:")).toBeVisible();
});

test("who starts a new form while a visit is ahead is told of it, and may go to it first", async ({
  page,
}) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "en" });
  await page.goto(`${places.patient}/${clinic.slug}/en/start?again`);
  await expect(
    page.getByText(/^The visit on .+ stays, unless the answers show that care is needed sooner\./),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "See, change or cancel my visit" }).click();
  await page.waitForURL(/\/visit$/);
  await expect(page.getByText("7 Bay Road")).toBeVisible();
});
