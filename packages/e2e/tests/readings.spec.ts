import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { makeClinic } from "../src/support/clinic.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { workedAnswers } from "../src/whole-answers.ts";

async function column(clinicId: string, query: string): Promise<string[]> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query(`set app.clinic_id = '${clinicId}'`);
  const { rows } = await owner.query<{ value: string }>(query, [clinicId]);
  await owner.end();
  return rows.map(({ value }) => value);
}

/** What the trail says that was read of the cases of a clinic. */
const readings = (clinicId: string) =>
  column(
    clinicId,
    `select action as value from audit_event where clinic_id = $1 and subject_id is not null
     and action in ('cases.getCallSheet', 'appointments.get', 'appointments.offer', 'appointments.free')
     order by action`,
  );

test("a call sheet and a visit that stay open are read once, whatever comes in of others, and again when their own case changes", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name: "Odile Marsh", answers: workedAnswers("VS-069") });
  const [caseId] = await column(clinic.id, 'select id as value from "case" where clinic_id = $1');
  const desk = clinic.staff["front-desk"];
  const sheet = await openStaffPage(browser, clinic, desk, `cases/${caseId}/call`);
  await expect(sheet.getByRole("heading", { name: "Call Odile Marsh" })).toBeVisible();
  const visit = await sheet.context().newPage();
  await visit.goto(`${places.staff}/${clinic.slug}/cases/${caseId}/visit`);
  await expect(visit.getByRole("heading", { name: "Odile Marsh" })).toBeVisible();

  const seen = visit.waitForResponse((answer) => answer.url().endsWith("/cases.watch"));
  await sendCase(clinic, { name: "Reed Estuary", answers: workedAnswers("VS-069") });
  await seen;
  const once = ["appointments.free", "appointments.get", "appointments.offer", "cases.getCallSheet"];
  expect(await readings(clinic.id)).toEqual(once);

  await sheet.bringToFront();
  await sheet.getByLabel("How did it end?").selectOption("Not reached");
  await sheet.getByRole("button", { name: "Log this call" }).click();
  await expect.poll(() => readings(clinic.id), { timeout: 15_000 }).not.toEqual(once);
});
