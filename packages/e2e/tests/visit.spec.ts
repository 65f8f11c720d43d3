import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { arrivedStarts } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import {
  bookVisit,
  calendarLine,
  instantOf,
  letVisitBegin,
  mailsTo,
  zoneAtMidday,
} from "../src/support/visit.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Odile Lantern";
const recheck = ["Is there a new change", "Are your legs weaker", "Do you have a fever"];

async function sayNothingIsWorse(page: Page): Promise<void> {
  await answerNo(page);
  await expect(page.getByRole("group", { name: "Choose a new time" })).toBeVisible();
}

async function answerNo(page: Page): Promise<void> {
  for (const question of recheck) {
    await page.getByRole("group", { name: question }).getByRole("radio", { name: "No", exact: true }).check();
  }
  await page.getByRole("button", { name: "Continue" }).click();
}

test("an urgent patient books within the window, gets mail with a calendar file, changes the time, checks in and is settled", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const email = `odile@${clinic.slug}.example.org`;
  const sentAt = Date.now();
  const answers = wholeAnswers(workedAnswers("VS-045"), today, "en");
  await openFormAt(page, clinic, "check", { language: "en", answers, today }, { name });
  await sendForm(page, "en");
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Book this time" }).click();
  await page.getByLabel("Your email, if you like").fill(email);
  await page.getByRole("button", { name: "Yes, book it" }).click();
  await expect(page.getByText("The visit is booked.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Your visit" })).toContainText("7 Bay Road");

  await expect.poll(() => mailsTo(email).length, { timeout: 30_000 }).toBe(1);
  const [confirmed] = mailsTo(email);
  expect(confirmed?.subject).toContain("Your visit is booked");
  const first = confirmed?.calendar ?? "";
  expect(calendarLine(first, "SUMMARY")).toMatch(/^Appointment\\, Clinic/);
  expect(calendarLine(first, "LOCATION")).toBe("Harbor Street\\, 7 Bay Road\\, Charleston\\, SC");
  expect(calendarLine(first, "SEQUENCE")).toBe("0");
  const startsAt = instantOf(calendarLine(first, "DTSTART"));
  expect(startsAt).toBeGreaterThan(sentAt + 2 * 3_600_000 - 60_000);
  expect(startsAt).toBeLessThanOrEqual(sentAt + 48 * 3_600_000 + 300_000);

  const link = /http:\S+\/en\/visit/.exec(confirmed?.text ?? "")?.[0] ?? "";
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Open your visit");
  await expect(stranger.getByText("Ana Clinician")).toHaveCount(0);
  await expectAccessible(stranger);

  await expect(page.getByRole("link", { name: "See, change or cancel my visit" })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your visit");
  await expect(page.getByText("Ana Clinician")).toBeVisible();
  await expect(page.getByText("Harbor Street")).toBeVisible();
  await expect(page.getByText("7 Bay Road")).toBeVisible();
  const kept = page.waitForEvent("download");
  await page.getByRole("link", { name: "Put it in my calendar" }).click();
  const file = readFileSync(await (await kept).path(), "utf8");
  for (const property of ["UID", "DTSTART", "DTEND", "LOCATION", "SEQUENCE", "SUMMARY"])
    expect(calendarLine(file, property)).toBe(calendarLine(first, property));

  await page.getByRole("link", { name: "Change the time" }).click();
  await sayNothingIsWorse(page);
  await page.getByRole("radio").nth(2).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText(/minutes left to book it/)).toBeVisible();
  await page.getByRole("button", { name: "Yes, change it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your visit has a new time");
  await expect.poll(() => mailsTo(email).length, { timeout: 30_000 }).toBe(2);
  const changed = mailsTo(email)[1]?.calendar ?? "";
  expect(calendarLine(changed, "UID")).toBe(calendarLine(first, "UID"));
  expect(calendarLine(changed, "SEQUENCE")).toBe("1");
  expect(instantOf(calendarLine(changed, "DTSTART"))).not.toBe(startsAt);

  await letVisitBegin(clinic.id, 2);
  await page.getByRole("link", { name: "Back to my visit" }).click();
  await expect(page.getByText(/It is too late to change or cancel it here/)).toBeVisible();
  await page.getByRole("button", { name: "I am here" }).click();
  await expect(page.getByText(/The clinic knows that you are here/)).toBeVisible();
  await expectAccessible(page);

  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "schedule");
  await expect(desk.getByRole("row").filter({ hasText: name })).toContainText("Booked, here since");
  await desk.getByRole("link", { name }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toHaveText(name);
  await desk.getByRole("button", { name: "Seen", exact: true }).click();
  await desk.getByRole("button", { name: "Yes, seen" }).click();
  await expect(desk.getByRole("button", { name: "Seen", exact: true })).toHaveCount(0);
  await expect(desk.getByText("Seen", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^The visit on .* is done\.$/)).toBeVisible();
});

test("the time is changed by keyboard alone, each screen without a fault", async ({ page }) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "en" });
  await page.goto(`${places.patient}/${clinic.slug}/en/visit`);
  await expectAccessible(page);
  await press(page, "link", "Change the time");
  await expect(page.getByText("First tell us how you are now.")).toBeVisible();
  await expectAccessible(page);

  await press(page, "button", "Continue");
  const problems = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(problems.getByRole("link")).toHaveCount(3);
  await expectAccessible(page);
  for (const question of recheck) {
    const group = page.getByRole("group", { name: question });
    await tabTo(page, group.getByRole("radio").first());
    await page.keyboard.press("ArrowDown");
    await expect(group.getByRole("radio", { name: "No", exact: true })).toBeChecked();
  }
  await press(page, "button", "Continue");
  await expect(page.getByRole("group", { name: "Choose a new time" })).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, page.getByRole("radio").first());
  await page.keyboard.press("ArrowDown");
  const chosen = await page.getByRole("radio", { checked: true }).getAttribute("value");
  expect(chosen).not.toBeNull();
  await press(page, "button", "Continue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Is this right?");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expectAccessible(page);
  await press(page, "button", "Yes, change it");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your visit has a new time");
  await expectAccessible(page);
});

test("someone who may be worse keeps the visit, is told what to do, and the clinic is to call", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "es" });
  const home = `${places.patient}/${clinic.slug}/es/visit`;
  await page.goto(home);
  const before = await page.getByRole("definition").first().innerText();
  await page.getByRole("link", { name: "Cambiar la hora" }).click();
  for (const group of await page.getByRole("group").all()) {
    await group.getByRole("radio", { name: "No", exact: true }).check();
  }
  await page
    .getByRole("group", { name: /piernas más débiles/ })
    .getByLabel("No sé")
    .check();
  // What to do now shows at once, though the connection drops before the next page.
  await page.route("**/visit/again", (route) => route.abort());
  await page.getByRole("button", { name: "Seguir" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: /911/ })).toBeVisible();
  await expect(page.getByText("Le vamos a llamar ya")).toBeVisible();
  await page.unroute("**/visit/again");
  await page.getByRole("link", { name: "Contestar otra vez las preguntas" }).click();
  // Straight to the safety questions, with what to do now above them.
  await expect(page).toHaveURL(/\/es\/visit\/again$/);
  await expect(page.getByText("Le vamos a llamar ya")).toBeVisible();
  await expect(page.getByRole("link", { name: /911/ }).first()).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Algún cambio al orinar/);
  await expect(page.getByText(/Si no le llamamos en 15 minutos/)).toBeVisible();
  await expectAccessible(page);
  // On a small phone the next page has its question in view, and the call above it.
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole("button", { name: "Seguir" }).click();
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/Algún cambio al orinar/);
  await expect(page.getByRole("heading", { level: 1 })).toBeInViewport();
  await expect(page.getByRole("main").getByRole("link", { name: /911/ })).toBeInViewport();
  await expectAccessible(page);
  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "calls");
  const call = desk.getByRole("row").filter({ hasText: name });
  await expect(call).toContainText("overdue by 0 min");
  await expectAccessible(desk);
  await page.goto(home);
  await expect(page.getByText("Le vamos a llamar ya")).toBeVisible();
  expect(await page.getByRole("definition").first().innerText()).toBe(before);
  await expectAccessible(page);

  await call.getByRole("link", { name }).click();
  await desk.getByLabel("How did it end?").selectOption("Handed to a clinician");
  await desk.getByRole("button", { name: "Log this call" }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: "Handed to a clinician" })).toBeVisible();
  await desk.getByRole("link", { name: "Calls", exact: true }).click();
  // It is a clinician's from then on, and stays until one has called.
  await expect(call).toContainText("A clinician calls: handed on after a call");

  // What is said anew on the safety pages makes it an emergency: the visit is off, and help is on the screen.
  await page.goto(`${home}/again`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Algún cambio al orinar/);
  await expectAccessible(page);
  await page.getByLabel(/Siento dormida o rara la zona/).check();
  await page.getByLabel(/¿Cuándo empezó esto/).selectOption("Hoy");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vaya ya a la sala de emergencias");
  await expect(page.getByText(/La clínica (ya lo sabe|está cerrada)/)).toBeVisible();
  await page.getByRole("button", { name: "Seguir con el formulario" }).click();
  await expect(page).toHaveURL(/\/es\/result$/);
  expect(await arrivedStarts(clinic.id)).toEqual({ "saddle-numbness": "today" });
  await expect(page.getByRole("link", { name: /911/ }).first()).toBeVisible();
  await page.goto(home);
  await expect(page.getByText(/^Ya no tiene la cita/)).toBeVisible();
});

test("a visit is cancelled for a reason by a press alone, and shown in the patient's own zone", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const away = await browser.newContext({ timezoneId: "America/Los_Angeles" });
  const page = await away.newPage();
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "en" });
  const home = `${places.patient}/${clinic.slug}/en/visit`;
  await page.goto(home);
  await expect(page.getByText(/\(New York\)/).first()).toBeVisible();
  await expect(page.getByText(/On your clock: .* \(Los Angeles\)/)).toBeVisible();
  await page.getByRole("link", { name: "Cancel the visit" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Yes, cancel my visit" }).click();
  await expect(page.getByText("Choose why")).toBeVisible();
  await expectAccessible(page);
  await page.goto(home);
  await page.getByRole("link", { name: "Cancel the visit" }).click();
  // The line of the own clock comes with the page's script, and moves what stands below it.
  await expect(page.getByText(/On your clock:/)).toBeVisible();
  await page.getByRole("radio", { name: "I can’t come then" }).check();
  await page.getByRole("button", { name: "Yes, cancel my visit" }).click();
  await expect(page.getByText(/^Your visit on .* is off\.$/)).toBeVisible();
  await expectAccessible(page);
});

test("someone for whom no time is free says how they are now, and is called once they are worse", async ({
  page,
  browser,
}) => {
  // The first time is two months off, which no level may wait.
  const clinic = await makeClinic({ from: new Date(Date.now() + 60 * 86_400_000) });
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers("VS-045") });
  const result = `${places.patient}/${clinic.slug}/en/result`;
  await page.goto(result);
  await page.getByRole("link", { name: "Tell the clinic how I am now" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How are you now?");
  await expectAccessible(page);
  await answerNo(page);
  await expect(page.getByText(/^Thank you\. If it gets worse, tell us here or call/)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("link", { name: "Where my form is" })).toBeVisible();
  await page.getByRole("button", { name: "Answer again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page.getByRole("group")).toHaveCount(3);
  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "calls");
  // The page said that the clinic calls; it has days for it.
  const call = desk.getByRole("row").filter({ hasText: name });
  await expect(call).toContainText(" left");

  await page.goto(result);
  await page.getByRole("link", { name: "Tell the clinic how I am now" }).click();
  for (const [index, question] of recheck.entries()) {
    const said = index === 1 ? "Yes" : "No";
    await page.getByRole("group", { name: question }).getByRole("radio", { name: said, exact: true }).check();
  }
  await page.route("**/visit/again", (route) => route.abort());
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("main").getByRole("link", { name: /911/ })).toBeVisible();
  await expectAccessible(page);
  await page.unroute("**/visit/again");
  await page.getByRole("link", { name: "Answer the safety questions again" }).click();
  await expect(page).toHaveURL(/\/en\/visit\/again$/);
  await expect(page.getByText("We will call you now")).toBeVisible();
  await expect(page.getByRole("link", { name: /911/ }).first()).toBeVisible();
  await expectAccessible(page);
  await desk.reload();
  await expect(call).toContainText("overdue");
});

test("who asked for a sooner time is shown the one that another gave back, and takes it", async ({
  browser,
}) => {
  const timeZone = zoneAtMidday();
  const clinic = await makeClinic({ timeZone });
  const openThere = async () => (await browser.newContext({ timezoneId: timeZone })).newPage();
  const [other, page] = [await openThere(), await openThere()];
  await bookVisit(other, clinic, { name: "Early Bird", vignette: "VS-045", language: "en" });
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "en" });
  const home = `${places.patient}/${clinic.slug}/en/visit`;
  await other.goto(home);
  const time = (of: Page) => of.getByText(/\(GMT/).first();
  const soonest = await time(other).innerText();

  await page.goto(home);
  await expect(time(page)).not.toHaveText(soonest);
  await page.getByRole("button", { name: "Tell me when a sooner time is free" }).click();
  await expect(page.getByText(/^When a sooner time is free you see it here/)).toBeVisible();
  await other.getByRole("link", { name: "Cancel the visit" }).click();
  await other.getByRole("radio", { name: "I can’t come then" }).check();
  await other.getByRole("button", { name: "Yes, cancel my visit" }).click();
  await expect(other.getByText(/^Your visit on .* is off\.$/)).toBeVisible();

  const take = page.getByRole("link", { name: "See if I can take it" });
  await expect(async () => {
    await page.reload();
    await expect(take).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(page);
  await take.click();
  await answerNo(page);
  await page.getByRole("button", { name: "Yes, change it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your visit has a new time");
  await page.goto(home);
  await expect(time(page)).toHaveText(soonest);
  await expect(take).toHaveCount(0);
});

test("a patient whose new time is taken meanwhile keeps the old one and sees the nearest", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "en" });
  await page.goto(`${places.patient}/${clinic.slug}/en/visit/change`);
  await sayNothingIsWorse(page);
  await page.getByRole("radio").first().check();
  const wanted = await page.getByRole("radio").first().getAttribute("value");
  const other = await browser.newPage();
  await bookVisit(other, clinic, { name: "Harlan Cooper-Reed", vignette: "VS-045", language: "en" });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Someone took it just now.")).toBeVisible();
  await expect(page.getByText("The nearest times that you can have:")).toBeVisible();
  await expect(page.getByRole("radio").first()).not.toHaveAttribute("value", wanted ?? "");
  await expectAccessible(page);
});

async function tabTo(page: Page, target: ReturnType<Page["locator"]>): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not reach it.");
}

async function press(page: Page, role: "link" | "button", label: string): Promise<void> {
  const target = page.getByRole(role, { name: label, exact: true });
  await expect(target).toBeEnabled();
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}
