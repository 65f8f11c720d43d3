import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { beginForm, fillUntil } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Łukasz Żółć-Nguyễn";

/** Changes what stands in a clinic, each statement with the clinic as its first value. */
async function change(
  clinicId: string,
  statements: readonly (readonly [string, ...string[]])[],
): Promise<void> {
  const owner = new Client({ connectionString: places.database });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`set local app.clinic_id = '${clinicId}'`);
  for (const [text, ...values] of statements) await owner.query(text, [clinicId, ...values]);
  await owner.query("commit");
  await owner.end();
}

/** Moves a clinic's one case, and the job that watches its clock, into the past. */
function letTimePass(clinicId: string, minutes: number): Promise<void> {
  const past = `- interval '${minutes} minutes'`;
  return change(clinicId, [
    [`update "case" set raised_at = raised_at ${past}, due_at = due_at ${past} where clinic_id = $1`],
    [
      `update pgboss.job j set start_after = now(), data = jsonb_set(j.data, '{dueAt}', to_jsonb(
         to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
       from "case" c where j.name = 'case.escalate' and j.state = 'created' and j.data->>'caseId' = c.id::text and c.clinic_id = $1`,
    ],
  ]);
}

test("an emergency that nobody looks at goes through the whole list, is acknowledged, called, explained and closed", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const listed = `doctor@${clinic.slug}.example.org`;
  await change(clinic.id, [
    [
      "update clinic set phone_list = $2 where id = $1",
      JSON.stringify([{ name: "Dr Demo", phone: "+1 843 555 0166", email: listed }]),
    ],
  ]);
  await beginForm(
    page,
    clinic,
    "en",
    { name, phone: "+1 843 555 0123" },
    {
      onWho: async () => {
        await page.getByRole("textbox", { name: "Their name" }).fill("Ewa Żółć");
        await page.getByRole("textbox", { name: "Their phone" }).fill("+1 843 555 0124");
      },
    },
  );
  const answers = wholeAnswers(workedAnswers("VS-008"), today, "en");
  await fillUntil(page, "S2", { language: "en", answers, today });
  await page.getByRole("checkbox", { name: /It is numb or odd between my legs/ }).check();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await expect(page.getByText(/The clinic (has been told|is closed)/)).toBeVisible();

  const owner = clinic.staff.clinician.email;
  await change(clinic.id, [
    [
      `update "case" set owner_id = (select id from staff_member where clinic_id = $1 and email = $2) where clinic_id = $1`,
      owner,
    ],
  ]);
  const mails = () =>
    readFileSync(places.mail, "utf8")
      .split("\n")
      .filter(
        (line) => line.includes(`${clinic.id.slice(0, 8)}: case`) && line.includes("waits for a person"),
      );
  const recipients = () => mails().flatMap((line): string[] => JSON.parse(line).to);
  const told: string[] = [];
  for (const step of [[owner], [clinic.onCallEmail], [clinic.onCallEmail, listed]]) {
    await letTimePass(clinic.id, 5.1);
    told.push(...step);
    await expect.poll(() => recipients().toSorted(), { timeout: 60_000 }).toEqual(told.toSorted());
  }
  expect(mails().join("\n")).not.toMatch(/Łukasz|saddle|numb/);

  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "queue");
  await desk.getByRole("link", { name }).click();
  await expect(desk.getByText("Call the patient now: attempt 1 of 3.")).toBeVisible();
  await expect(desk.getByText("Emergency contact: Ewa Żółć")).toBeVisible();
  await expect(desk.getByRole("link", { name: "+1 843 555 0124" })).toHaveAttribute(
    "href",
    "tel:+18435550124",
  );
  await expect(desk.getByText(/Nobody had acted when it was due/)).toBeVisible();
  await desk.getByRole("button", { name: "Log this call" }).click();
  await expect(desk.getByLabel("How did it end?")).toBeFocused();
  for (const colorScheme of ["light", "dark"] as const) {
    await desk.emulateMedia({ colorScheme });
    await expectAccessible(desk);
  }
  await desk.getByRole("button", { name: /Acknowledge/ }).click();
  await desk.getByLabel("How did it end?").selectOption("Not reached");
  await desk.getByRole("button", { name: "Log this call" }).click();
  await expect(desk.getByText("attempt 2 of 3")).toBeVisible();
  const sheet = desk.url();
  await desk.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Calls" }).click();
  await expect(
    desk.getByRole("row", { name: new RegExp(`${name}.*The patient, attempt 2 of 3`) }),
  ).toBeVisible();
  await desk.goto(sheet);
  await desk.getByLabel("How did it end?").selectOption("Refuses to go");
  await desk.getByRole("button", { name: "Log this call" }).click();
  await expect(desk.getByText(/^Hand this to a clinician now/)).toBeVisible();
  await expect(desk.getByRole("option", { name: /^Decided/ })).toHaveCount(0);

  const surgery = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await signIn(surgery, clinic, clinic.staff.clinician);
  const clinician = await surgery.newPage();
  await clinician.goto(desk.url());
  await clinician
    .getByLabel("How did it end?")
    .selectOption("Decided: someone was asked to go to the patient’s home");
  await clinician.getByRole("button", { name: "Log this decision" }).click();
  await expect(clinician.getByLabel("Why?")).toBeFocused();
  await expectAccessible(clinician);
  await desk.getByLabel("How did it end?").selectOption("Arrived at a hospital");
  await desk.getByLabel("Which hospital?").fill("County Hospital");
  await clinician.getByLabel("Why?").fill("She is alone and cannot stand.");
  await clinician.getByRole("button", { name: "Log this decision" }).click();
  await expect(clinician.getByText("Reason: She is alone and cannot stand.")).toBeVisible();

  await expect(desk.getByText("No further call is due.")).toBeVisible();
  await expect(desk.getByText(/She is alone/)).toHaveCount(0);
  // What another logs meanwhile takes nothing from who is typing.
  await expect(desk.getByLabel("Which hospital?")).toHaveValue("County Hospital");
  await desk.getByRole("button", { name: "Log this call" }).click();
  await expect(desk.getByText(/Arrived at a hospital: County Hospital/)).toBeVisible();
  await desk.getByRole("button", { name: "Move on" }).click();
  const becomes = desk.getByLabel("Becomes");
  await expect(becomes.getByRole("option")).toHaveText(["contacted", "could not reach", "declined"]);
  await expectAccessible(desk);
  await becomes.selectOption("contacted");
  await desk.getByRole("dialog").getByRole("button", { name: "Move on" }).click();
  await expect(desk.getByText(/^Case \S+, contacted\./)).toBeVisible();
  await desk.getByRole("button", { name: "Task", exact: true }).click();
  await desk.getByRole("button", { name: "Add task" }).click();
  await expect(desk.getByRole("region", { name: "To do" })).toContainText("Call back, by");
  await expect(desk.getByText(/saddle|numbness|pee\b|bladder/)).toHaveCount(0);

  await clinician.reload();
  await clinician.getByLabel("Why had nobody acted?").fill("Both were with another emergency.");
  // Pressed twice it is saved once, and not said to be refused.
  await clinician.getByRole("button", { name: "Save the reason" }).dblclick();
  await expect(clinician.getByText(/The case has changed/)).toHaveCount(0);
  await expect(clinician.getByText("Reason: Both were with another emergency.")).toBeVisible();
  await clinician.getByRole("button", { name: "Move on" }).click();
  await clinician.getByLabel("Becomes").selectOption("closed");
  await clinician.getByRole("dialog").getByRole("button", { name: "Move on" }).click();
  await expect(clinician.getByText(/^Case \S+, closed\./)).toBeVisible();
  await desk.goto(`${places.staff}/${clinic.slug}/queue`);
  await expect(desk.getByText(/^No open cases\./)).toBeVisible();
});

test("a patient whom it is not safe to call is called from nowhere: each number says so, and the plan begins at the contact", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: workedAnswers("VS-008"), safeToCall: false });
  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "calls");
  const row = desk.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("NOT SAFE TO CALL");
  await expect(row).toContainText("The emergency contact. A call to the patient is NOT SAFE.");
  await expect(row.locator("a[href^='tel:']")).toHaveCount(0);
  await expectAccessible(desk);

  await desk.getByRole("button", { name: "Find a person" }).click();
  await desk.getByRole("searchbox").fill("Łukasz");
  const found = desk.getByRole("list", { name: "Found" }).getByRole("link");
  await expect(found).toContainText("NOT SAFE TO CALL");
  await found.click();
  await expect(
    desk.getByText("A call to the patient is NOT SAFE. Call the emergency contact in your own records now."),
  ).toBeVisible();
  await expect(desk.getByRole("heading", { name: "On voicemail say only" })).toHaveCount(0);
  await expectAccessible(desk);
});
