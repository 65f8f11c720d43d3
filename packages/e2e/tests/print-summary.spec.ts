import { expect, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { caseIdOf } from "../src/support/case-id-of.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { linksOfPdf, pagesOfPdf } from "../src/support/pdf-text.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
const name = "Łukasz Żółć-Nguyễn";

test("a clinician reads the summary as a page, which prints on one sheet; the front desk does not", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: wholeAnswers(workedAnswers("VS-008"), today, "en") });
  const caseAddress = `${places.staff}/${clinic.slug}/cases/${await caseIdOf(clinic)}`;
  const surgery = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(surgery, clinic, clinic.staff.clinician);
  const page = await surgery.newPage();
  await page.goto(caseAddress);
  await page.getByRole("link", { name: "Summary as a page" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByRole("row", { name: /Numb between the legs|Saddle numbness/i })).toContainText(
    "YES",
  );
  await expect(page.getByRole("listitem").filter({ hasText: "ces-saddle" })).toBeVisible();
  await expect(page.getByText("Patient-reported, not examined; not a diagnosis.")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const format of ["A4", "Letter"]) {
    expect(await pagesOfPdf(await page.pdf({ format, preferCSSPageSize: false }))).toBe(1);
  }
  const pdf = await (await surgery.request.get(`${caseAddress}/summary.pdf`)).body();
  expect(await linksOfPdf(pdf)).toContain(page.url());

  const front = await browser.newContext();
  await signIn(front, clinic, clinic.staff["front-desk"]);
  const desk = await front.newPage();
  await desk.goto(page.url());
  await expect(desk.getByText(/clinicians/)).toBeVisible();
  await expect(desk.getByText(/saddle|numb/i)).toHaveCount(0);
});
