import { expect, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, signIn } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { bookVisit, dayOfNextWeek, dayOfVisit } from "../src/support/visit.ts";
import { workedAnswers } from "../src/whole-answers.ts";

test("a clinic goes live by saying that nobody is alerted while it is closed, and its closed day is kept", async ({
  browser,
  page: patient,
}) => {
  const clinic = await makeClinic({ live: false });
  const landing = `${places.patient}/${clinic.slug}/en`;
  await patient.goto(`${landing}/start`);
  await expect(patient).toHaveURL(landing);
  await expect(
    patient.getByText("You can’t use this form yet. Please call us at +1 843 555 0199."),
  ).toBeVisible();

  const page = await openStaffPage(browser, clinic, clinic.staff["clinic-admin"], "settings");
  await page.getByRole("button", { name: "Say who is alerted and go live" }).click();
  const alerts = page.getByRole("dialog", { name: "Who is alerted" });
  await alerts.getByRole("radio", { name: "Nobody is alerted" }).check();
  await expectAccessible(page);
  await alerts.getByRole("button", { name: "Save and go live" }).click();
  await expect(
    page.getByText("Nobody. Patients read that no one reads this now and to call 911."),
  ).toBeVisible();
  await expect(page.getByText("Patients cannot begin a form yet")).toBeHidden();

  await page.getByRole("button", { name: "Change closed days" }).click();
  const days = page.getByRole("dialog", { name: "Days on which the clinic is closed" });
  await days.getByLabel("Also closed on").fill("2035-05-07");
  await days.getByRole("button", { name: "Save closed days" }).click();
  await expect(page.getByRole("region", { name: "Closed days" })).toContainText("Mon 7 May 2035");

  await page.getByRole("button", { name: "Change reminders and lateness" }).click();
  const visits = page.getByRole("dialog", { name: "Reminders and lateness" });
  await visits.getByLabel("First reminder, hours before").fill("48");
  await visits.getByLabel("Second reminder, hours before").fill("");
  await visits.getByLabel("Minutes a late patient is waited for").fill("15");
  await expectAccessible(page);
  await visits.getByRole("button", { name: "Save" }).click();
  const stands = page.getByRole("region", { name: "Reminders and lateness" });
  await expect(stands).toContainText("Reminded 48 h before");
  await expect(stands).toContainText("waited for 15 minutes");

  await page.getByRole("button", { name: "Change ages" }).click();
  const ages = page.getByRole("dialog", { name: "Children and young people" });
  await ages.getByLabel("Youngest age seen here").fill("14");
  await expectAccessible(page);
  await ages.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Seen here from the age of 14.")).toBeVisible();

  await page.getByRole("button", { name: "Change what is said" }).click();
  const cannot = page.getByRole("dialog", { name: "When a patient cannot go to emergency care" });
  await cannot.getByRole("radio", { name: "The clinic’s own sentences" }).check();
  const noRide = cannot.getByRole("group", { name: "no ride" });
  await noRide.getByRole("textbox", { name: "In English" }).fill("Call us: we send a car.");
  await noRide.getByRole("textbox", { name: "In Spanish" }).fill("Llámenos: mandamos un auto.");
  await expectAccessible(page);
  await cannot.getByRole("button", { name: "Save" }).click();
  await expect(
    page.getByRole("region", { name: "When a patient cannot go to emergency care" }).getByRole("definition"),
  ).toContainText(["Call us: we send a car."]);

  await page.getByRole("button", { name: "Change Harbor Street" }).click();
  const place = page.getByRole("dialog", { name: "Harbor Street" });
  await place.getByLabel("Sunday opens", { exact: true }).fill("");
  await place.getByLabel("Sunday closes", { exact: true }).fill("");
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
  await place.getByRole("button", { name: "Save location" }).click();
  await expect(page.getByRole("region", { name: "Locations" })).toContainText("Sunday");
  await expect(page.getByRole("region", { name: "Locations" })).toContainText("closed");

  await patient.goto(landing);
  await expect(patient.getByRole("link", { name: "Start" })).toBeVisible();
});

test("an administrator plans a clinician's week with a break and kept visits, and enters a day away that a visit stands on", async ({
  browser,
  page: patient,
}) => {
  const clinic = await makeClinic();
  await bookVisit(patient, clinic, { name: "Odile Lantern", vignette: "VS-045", language: "en" });
  const day = await dayOfVisit(clinic.id);
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  await signIn(context, clinic, clinic.staff["clinic-admin"]);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/settings`);
  const { name } = clinic.staff.clinician;
  const open = () => page.getByRole("button", { name: `Plan the week of ${name}` }).click();
  await open();
  const dialog = page.getByRole("dialog", { name: `The week of ${name}` });
  await dialog.getByLabel("Monday from", { exact: true }).fill("09:00");
  await dialog.getByLabel("Monday to", { exact: true }).fill("12:00");
  await dialog.getByLabel("Monday from after a break").fill("13:00");
  await dialog.getByLabel("Monday to after a break").fill("16:30");
  await dialog.getByLabel("Visit 1", { exact: true }).selectOption("New visit");
  await dialog.getByLabel("Visit 2", { exact: true }).selectOption("Phone call");
  await dialog.getByLabel("New visits kept back, of a hundred").fill("25");
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await dialog.getByRole("button", { name: "Save the week" }).click();
  const weeks = page.getByRole("region", { name: "Clinicians’ weeks" });
  await expect(weeks).toContainText("09:00–12:00, 13:00–16:30");
  await open();
  await expect(dialog.getByLabel("Visit 2", { exact: true })).toHaveValue("phone-call");
  await expect(dialog.getByLabel("New visits kept back, of a hundred")).toHaveValue("25");
  await page.keyboard.press("Escape");

  const away = page.getByRole("group", { name: `Days away of ${name}` });
  const add = away.getByRole("button", { name: "Add days away" });
  await add.press("Enter");
  const days = page.getByRole("dialog", { name: `Days away of ${name}` });
  await days.getByLabel("First day away").fill(day);
  await expect(days.getByLabel("Last day away")).toHaveAttribute("min", day);
  await days.getByLabel("Last day away").fill(`${Number(day.slice(0, 4)) + 2}-01-01`);
  await days.getByRole("button", { name: "Save days away" }).press("Enter");
  await expect(days.getByRole("status")).toContainText("More than 366 days are entered in parts");
  await days.getByLabel("Last day away").fill("");
  await expectAccessible(page);
  await days.getByRole("button", { name: "Save days away" }).press("Enter");
  await expect(days).toBeHidden();
  await expect(away.getByRole("status")).toContainText("1 visit is booked on these days and stands");
  await expect(away.getByRole("listitem")).toContainText("1 visit is booked on these days and stands");
  await expect(add).toBeFocused();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await add.press("Enter");
  await days.getByLabel("First day away").fill(day);
  await days.getByRole("button", { name: "Save days away" }).press("Enter");
  await expect(days.getByRole("status")).toContainText("Some of these days are entered already");
  await page.keyboard.press("Escape");
  await expect(days).toBeHidden();

  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], `schedule?day=${day}`);
  const schedule = desk.url();
  await expect(desk.getByText(`Away: ${name}`)).toBeVisible();
  await expect(desk.getByRole("row").filter({ hasText: "Odile Lantern" })).toContainText(
    "Booked, clinician away",
  );
  await expectAccessible(desk);
  for (const view of ["day", "week"]) {
    await desk.goto(`${schedule}&view=${view}`);
    await expect(desk.getByText(`Away: ${name}`)).toBeVisible();
    await expect(desk.getByText("Booked, clinician away")).toBeVisible();
    await expectAccessible(desk);
  }

  await desk.goto(`${places.staff}/${clinic.slug}/calls`);
  await desk.getByRole("link", { name: "Odile Lantern" }).click();
  const whyCalled = `${name} is away on the day of this visit`;
  await expect(desk.getByText(whyCalled)).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Book or change the visit" }).click();
  await expect(desk.getByRole("heading", { name: "Move to another time" })).toBeVisible();
  await expect(desk.getByText(whyCalled)).toBeVisible();
  await expectAccessible(desk);
  await desk.goto(`${schedule}&view=week`);

  await away.getByRole("button", { name: "Remove" }).press("Enter");
  await page.getByRole("button", { name: "Remove these days away" }).press("Enter");
  await expect(away).toContainText("None ahead.");
  await expect(away).toBeFocused();
  await expect(desk.getByText("Away:")).toBeHidden();
  await expect(desk.getByText("Odile Lantern")).toBeVisible();
});

test("an administrator adds a Saturday session, and a patient for whom no time was free books it", async ({
  browser,
  page: patient,
}) => {
  // The first time is two months off.
  const clinic = await makeClinic({ from: new Date(Date.now() + 60 * 86_400_000) });
  await sendCaseFrom(patient.request, clinic, { name: "Odile Lantern", answers: workedAnswers("VS-030") });
  const result = `${places.patient}/${clinic.slug}/en/result`;
  const times = patient.getByRole("button", { name: "Book this time" });
  await patient.goto(result);
  await patient.getByRole("radio", { name: "No", exact: true }).check();
  await patient.getByRole("button", { name: "Show the times" }).click();
  await expect(patient.getByText("Been here for this before: No.")).toBeVisible();
  await expect(times).toHaveCount(0);

  const saturday = dayOfNextWeek(6);
  const { name } = clinic.staff.colleague;
  const page = await openStaffPage(browser, clinic, clinic.staff["clinic-admin"], "settings");
  const planned = page.getByRole("group", { name: `Days with their own plan of ${name}` });
  await planned.getByRole("button", { name: `Plan one day of ${name}` }).press("Enter");
  const dialog = page.getByRole("dialog", { name: `One day of ${name}` });
  await dialog.getByLabel("Day", { exact: true }).fill(saturday);
  await dialog.getByLabel("Hours from", { exact: true }).fill("09:00");
  await dialog.getByLabel("Hours to", { exact: true }).fill("12:00");
  await dialog.getByLabel("Visit 1", { exact: true }).selectOption("New visit");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save the day" }).press("Enter");
  await expect(dialog).toBeHidden();
  await expect(planned.getByRole("status")).toContainText("Saved: Sat ");
  await expect(planned.getByRole("listitem")).toContainText("09:00–12:00");
  await expectAccessible(page);

  await expect(async () => {
    await patient.reload();
    await expect(times).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await patient.getByRole("radio").first().check();
  await times.click();
  await patient.getByRole("button", { name: "Yes, book it" }).click();
  await expect(patient.getByText("The visit is booked.")).toBeVisible();
  expect(await dayOfVisit(clinic.id)).toBe(saturday);
});
