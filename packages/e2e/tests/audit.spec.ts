import { expect, type Page, test } from "@playwright/test";
import { currentTotp } from "@preamble/auth/totp";
import { Client } from "pg";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, staffPassword, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { workedAnswers } from "../src/whole-answers.ts";

const name = "Odalys Fernbrook";
const reason = "Numb at the saddle since the fall.";
const clinical = new RegExp(`${name}|${reason}|saddle|numb|bladder|bowel|cancer|fever|pain`, "i");

/** More events than a page of the trail shows. */
async function fillTrail({ id }: TestClinic): Promise<void> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query(`set app.clinic_id = '${id}'`);
  await owner.query(
    `insert into audit_event (clinic_id, actor_kind, action, details, request_id)
     select $1, 'system', 'appointments.extend', '{}', 'test' from generate_series(1, 120)`,
    [id],
  );
  await owner.end();
}

/** The trail as the auditor sees it, without a clinical word. */
async function expectUnclinical(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
  expect(await page.locator("main").innerText()).not.toMatch(clinical);
}

test("an auditor verifies the chain, pages back and narrows the trail to a case, a member and an act, and meets no clinical word", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: workedAnswers("VS-015") });
  const clinician = await openStaffPage(browser, clinic, clinic.staff.clinician, "queue");
  const row = clinician.getByRole("row").filter({ hasText: name });
  const reference = (await row.getByRole("checkbox").getAttribute("aria-label"))?.split(" ").at(-1) ?? "";
  await row.getByRole("link", { name }).click();
  await clinician.getByRole("button", { name: "Review" }).click();
  await clinician.getByLabel("The level you hold right").selectOption("Emergency now");
  await clinician.getByLabel("Reason").fill(reason);
  await clinician.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(clinician.getByRole("region", { name: "Reviews" })).toContainText(reason);
  await fillTrail(clinic);

  const { email, totpSecret } = clinic.staff.auditor;
  await page.goto(`${places.staff}/${clinic.slug}/sign-in`);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password").fill(staffPassword);
  await page.getByLabel(/code/i).fill(await currentTotp(totpSecret, new Date()));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Audit", exact: true }).click();
  await expectUnclinical(page);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Verify the chain" }).click();
  await expect(page.getByRole("status")).toContainText("The chain holds.");
  await expectUnclinical(page);

  const act = (action: string) => page.getByRole("cell", { name: new RegExp(`^${action}\\b`) });
  await expect(act("cases.review")).toHaveCount(0);
  await page.getByRole("link", { name: "Older" }).click();
  await expect(act("cases.review")).toBeVisible();
  await expectUnclinical(page);
  await page.getByRole("link", { name: "Newest" }).click();

  await page.getByLabel("Reference of a case").fill(reference);
  await page.getByRole("button", { name: "Show" }).click();
  await expect(act("cases.review")).toBeVisible();
  await expect(act("intake.submit")).toBeVisible();
  await expect(act("appointments.extend")).toHaveCount(0);
  await expect(act("cases.watch")).toHaveCount(0);
  await page.getByLabel("Member").selectOption(clinic.staff.clinician.name);
  await page.getByLabel("Act", { exact: true }).fill("cases.review");
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
  await page.getByLabel("From", { exact: true }).fill(today);
  await page.getByLabel("Until", { exact: true }).fill(today);
  await page.getByRole("button", { name: "Show" }).click();
  const reviewed = page.getByRole("row").filter({ hasText: "cases.review" });
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(reviewed).toContainText(clinic.staff.clinician.name);
  await expect(reviewed).toContainText(reference);
  await expect(reviewed).toContainText("signed a review");
  await expectUnclinical(page);
  expect(page.url()).not.toContain(encodeURIComponent(clinic.staff.clinician.name));
  await expectAccessible(page);
});
