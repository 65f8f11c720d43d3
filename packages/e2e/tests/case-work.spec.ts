import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, type Member, signIn, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { workedAnswers } from "../src/whole-answers.ts";

const name = "Ansel Brackish";

/** A minute as the wall of the clinic shows it, and not that of the browser. */
const onWall = (at: Date) =>
  at
    .toLocaleString("sv-SE", { timeZone: "America/New_York", dateStyle: "short", timeStyle: "short" })
    .replace(" ", "T");

/** A case that is open on a clinician's screen. */
async function openCase(context: BrowserContext, clinic: TestClinic, who: Member): Promise<Page> {
  await signIn(context, clinic, who);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/queue`);
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  return page;
}

test("an answer told by phone fires a rule and raises the level, on one screen; what was written first is kept beside what came second", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name, answers: workedAnswers("VS-015") });
  // Elsewhere than the clinic: what is asked by its clock is not read by the browser's.
  const screen = { viewport: { width: 1440, height: 900 }, timezoneId: "Asia/Tokyo" };
  const [light, dark] = [
    await browser.newContext(screen),
    await browser.newContext({ ...screen, colorScheme: "dark" }),
  ];
  const one = await openCase(light, clinic, clinic.staff.clinician);
  const other = await openCase(dark, clinic, clinic.staff.colleague);
  await expect(one.getByText("Same day", { exact: true }).first()).toBeVisible();
  await expect(one.getByText(/Would be within 48 hours if/)).toBeVisible();
  await one.reload();
  await expect(one.getByText(`Also open: ${clinic.staff.colleague.name}`)).toBeVisible();
  await expectAccessible(one);

  await other.getByRole("button", { name: /Ask by phone/ }).click();
  await expectAccessible(other);
  await other
    .getByRole("group", { name: /saddle/ })
    .getByRole("radio", { name: "No", exact: true })
    .check();

  await one.getByRole("button", { name: /Ask by phone/ }).click();
  await one
    .getByRole("group", { name: /saddle/ })
    .getByRole("radio", { name: "Yes", exact: true })
    .check();
  await one.getByRole("combobox", { name: /When did/ }).selectOption({ label: "In the last 2 weeks" });
  await one.getByRole("button", { name: "Record answers" }).click();
  await expect(one.getByText("Emergency now", { exact: true }).first()).toBeVisible();
  await expect(one.getByText("ces-saddle").first()).toBeVisible();
  await expect(one.getByText(/recorded answers by phone, told by the patient/)).toBeVisible();

  await expect(other.getByText("This case changed since you opened it.")).toBeAttached();
  await expect(other.getByRole("heading", { name: "Ask by phone" })).toBeVisible();
  await other.getByRole("button", { name: "Record answers" }).click();
  await expect(
    other.getByText(
      `and last ${clinic.staff.clinician.name} recorded answers by phone, told by the patient, level emergency now`,
    ),
  ).toContainText("It now reads: Emergency now");
  await expect(other.getByRole("group", { name: /saddle/ })).toContainText(
    `On record: yes, by phone, told by the patient, recorded by ${clinic.staff.clinician.name}`,
  );
  await expectAccessible(other);
  await expect(
    other.getByRole("group", { name: /saddle/ }).getByRole("radio", { name: "No", exact: true }),
  ).toBeChecked();

  await one.getByRole("button", { name: "Review" }).click();
  await one.getByLabel("The level you hold right").selectOption("Same day");
  await one.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(one.getByText(/Write why, in a few words/)).toBeVisible();
  await one.getByLabel("Reason").fill("Passed water as usual this morning; numbness is old.");
  await one.getByLabel(/When did you speak/).fill("2026-01-02T10:00");
  await one.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(one.getByText("This is before the case was raised.")).toBeVisible();
  await one.getByLabel(/When did you speak/).fill(onWall(new Date()));
  await one.getByRole("button", { name: "Sign", exact: true }).click();
  const reviews = one.getByRole("region", { name: "Reviews" });
  await expect(reviews).toContainText("Emergency now to same day, waits for a second signature");
  await expect(reviews).toContainText("Passed water as usual this morning; numbness is old.");
  await expect(one.getByText(`${clinic.staff.clinician.name} signed a review`)).toBeVisible();
  await expect(one.getByText("Emergency now", { exact: true }).first()).toBeVisible();
  await other.getByRole("button", { name: "Cancel" }).click();
  await other.getByRole("button", { name: "Bring up to date" }).click();
  await expect(other.getByRole("region", { name: "Reviews" })).toContainText("waits for a second signature");
  await expect(other.getByText("This case changed since you opened it.")).toHaveCount(0);

  await one.getByRole("button", { name: "Task", exact: true }).click();
  await one.getByLabel("What is to be done").selectOption("Send the patient a form");
  await one.getByRole("button", { name: "Add task" }).click();
  await expect(one.getByRole("region", { name: "To do" })).toContainText("Send a form");
  await expectAccessible(one);
});
