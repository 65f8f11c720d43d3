import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase, sendCaseFrom } from "../src/support/sent-case.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { bookVisit, dayOfNextWeek, dayOfVisit, letVisitBeOn, zoneAtMidday } from "../src/support/visit.ts";
import { workedAnswers } from "../src/whole-answers.ts";

const name = "Odile Lantern";

test("a patient who stands at the desk is booked and checked in at once", async ({ browser }) => {
  const clinic = await makeClinic({ timeZone: zoneAtMidday() });
  await sendCase(clinic, { name, answers: workedAnswers("VS-045") });
  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "queue");
  await desk.getByRole("link", { name }).click();
  await desk.getByRole("link", { name: "Book or change the visit" }).click();
  const time = desk.getByLabel("Time", { exact: true });
  const fitting = time.getByRole("option").filter({ hasNotText: /needs a reason|Choose/ });
  await time.selectOption(await fitting.first().getAttribute("value"));
  await expect(desk.getByText(/^By its urgency a visit begins by/)).toBeVisible();
  await desk.getByLabel("The patient is here now").check();
  await expectAccessible(desk);
  await desk.getByRole("button", { name: "Book this time" }).click();
  await expect(desk.getByText(/, here since/)).toBeVisible();
  await desk.goto(`${places.staff}/${clinic.slug}/schedule`);
  await expect(desk.getByRole("row").filter({ hasText: name })).toContainText("Booked, here since");
});

test("the front desk moves a visit, calls it off, and books another against the window with a reason", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name, vignette: "VS-045", language: "en" });
  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "queue");
  await desk.getByRole("link", { name }).click();
  await desk.getByRole("link", { name: "Book or change the visit" }).click();
  await expectAccessible(desk);
  const time = desk.getByLabel("Time", { exact: true });
  const when = desk.getByRole("region", { name: "Visit", exact: true }).getByRole("paragraph").first();
  const before = await when.innerText();
  await desk.getByRole("button", { name: "Move the visit" }).click();
  await expect(desk.getByText("Choose a time.")).toBeVisible();
  await time.selectOption({ index: 2 });
  await desk.getByRole("button", { name: "Move the visit" }).click();
  await expect(desk.getByText("Choose who asked for it.")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("radio", { name: "The patient", exact: true }).check();
  await desk.getByRole("button", { name: "Move the visit" }).click();
  await expect(when).not.toHaveText(before);

  const visitPage = desk.url();
  // Late in the evening no other time of today is left.
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString("sv-SE", {
    timeZone: "America/New_York",
  });
  await letVisitBeOn(clinic.id, tomorrow);
  await desk.goto(`${places.staff}/${clinic.slug}/schedule?view=day&day=${tomorrow}`);
  await expectAccessible(desk);
  await moveOnCalendar(desk, async (free) => {
    await desk.getByRole("button", { name: `Move ${name}` }).focus();
    await desk.keyboard.press("Enter");
    await expect(desk.locator("[data-free]").first()).toBeFocused();
    await expectAccessible(desk);
    const times = desk.locator("[data-free]");
    await desk.keyboard.press("ArrowDown");
    await expect(times.first()).not.toBeFocused();
    await desk.keyboard.press("ArrowUp");
    await expect(times.first()).toBeFocused();
    await desk.keyboard.press("Escape");
    await expect(desk.getByRole("button", { name: `Move ${name}` })).toBeFocused();
    await desk.keyboard.press("Enter");
    await expect(times.first()).toBeFocused();
    await free.focus();
    await desk.keyboard.press("Enter");
  });
  await expect(desk.getByRole("status").filter({ hasText: `Moved ${name} to ` })).toBeVisible();
  await expect(desk.getByRole("button", { name: `Move ${name}` })).toBeFocused();
  await moveOnCalendar(desk, async (free) => {
    await desk.locator("[draggable=true]").hover();
    await desk.mouse.down();
    await desk.mouse.move(300, 300, { steps: 5 });
    await expect(desk.locator("[data-free]").first()).toBeVisible();
    await expect(desk.locator("[data-free]:focus")).toHaveCount(0);
    await free.hover();
    await desk.mouse.up();
  });
  await desk.goto(visitPage);

  await desk.getByLabel("Why is it called off?").selectOption("The clinician is away");
  await desk.getByRole("button", { name: "Cancel the visit" }).click();
  await expect(desk.getByText("Cancelled", { exact: true })).toBeVisible();
  await expect(desk.getByText(/At any yes or not sure book nothing/)).toBeVisible();

  const later = new Date(Date.now() + 6 * 86_400_000).toLocaleDateString("sv-SE", {
    timeZone: "America/New_York",
  });
  await desk.goto(`${desk.url().split("?")[0]}?day=${later}`);
  const beyond = desk.getByRole("option", { name: /Urgent check.*needs a reason/ }).first();
  await time.selectOption(await beyond.getAttribute("value"));
  await expect(desk.getByText(/it is later than the level allows/)).toBeVisible();
  await desk.getByRole("button", { name: "Book this time" }).click();
  await expect(desk.getByText("Write why this time is right.")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel("Why this time all the same?").fill("The patient is abroad until then.");
  await desk.getByRole("button", { name: "Book this time" }).click();
  await expect(desk.getByText("Booked", { exact: true })).toBeVisible();
  await expectAccessible(desk);

  await letVisitBeOn(clinic.id, new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10));
  await desk.goto(visitPage);
  await desk.getByRole("button", { name: "Did not come" }).click();
  await expectAccessible(desk);
  await desk.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(desk.getByText("Booked", { exact: true })).toBeVisible();
  await desk.getByRole("button", { name: "Did not come" }).click();
  await desk.getByRole("button", { name: "Yes, nobody came" }).click();
  await expect(desk.getByText("Did not come", { exact: true })).toBeVisible();
});

test("the front desk moves a visit from Tuesday to Thursday by keys in the week, and to Friday by dragging it", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name, vignette: "VS-030", language: "en" });
  const [tuesday, thursday, friday] = [dayOfNextWeek(2), dayOfNextWeek(4), dayOfNextWeek(5)];
  await letVisitBeOn(clinic.id, tuesday);
  const desk = await openStaffPage(
    browser,
    clinic,
    clinic.staff["front-desk"],
    `schedule?view=week&day=${tuesday}`,
  );
  const on = (date: string) =>
    desk.getByRole("region", { name: new RegExp(`^\\w+ ${Number(date.slice(-2))}$`) });
  const fitting = (date: string) =>
    on(date).locator("[data-free]").filter({ hasNotText: "needs a reason" }).nth(1);
  await expect(on(tuesday).getByRole("link", { name })).toBeVisible();
  await desk.getByRole("button", { name: `Move ${name}` }).focus();
  await desk.keyboard.press("Enter");
  await expect(desk.locator("[data-free]").first()).toBeFocused();
  await expectAccessible(desk);
  // Monday has the focus.
  for (let day = 2; day <= 4; day += 1) await desk.keyboard.press("ArrowRight");
  await expect(on(thursday).locator("[data-free]").first()).toBeFocused();
  await desk.keyboard.press("ArrowDown");
  await expect(on(thursday).locator("[data-free]").nth(1)).toBeFocused();
  await fitting(thursday).focus();
  await desk.keyboard.press("Enter");
  await confirmMove(desk);
  await expect(on(thursday).getByRole("link", { name })).toBeVisible();
  expect(await dayOfVisit(clinic.id)).toBe(thursday);

  await desk.locator("[draggable=true]").hover();
  await desk.mouse.down();
  await desk.mouse.move(300, 300, { steps: 5 });
  await fitting(friday).hover();
  await desk.mouse.up();
  await confirmMove(desk);
  await expect(on(friday).getByRole("link", { name })).toBeVisible();
  expect(await dayOfVisit(clinic.id)).toBe(friday);
});

test("the front desk checks what a patient says of having been here, and is shown the visits that go with it", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCaseFrom(page.request, clinic, { name, answers: workedAnswers("VS-069"), language: "en" });
  await page.goto(`${places.patient}/${clinic.slug}/en/result`);
  await expect(page.getByText("Have you been here for this before?")).toBeVisible();
  await page.getByRole("button", { name: "Show the times" }).click();
  await expect(page.getByText("Answer this question")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByRole("button", { name: "Show the times" }).click();
  await expect(page.getByText("Been here for this before: No.")).toBeFocused();
  await expectAccessible(page);

  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "queue");
  await desk.getByRole("link", { name }).click();
  await expect(desk.getByText("as the patient said: no. Not checked yet.")).toBeVisible();
  await expectAccessible(desk);
  await desk.getByRole("link", { name: "Book or change the visit" }).click();
  const fitting = desk
    .getByLabel("Time", { exact: true })
    .getByRole("option")
    .filter({ hasNotText: /needs a reason|Choose/ });
  await expect(fitting.filter({ hasText: "New visit" }).first()).toBeAttached();
  await expect(fitting.filter({ hasText: "Follow-up" })).toHaveCount(0);
  await desk.getByLabel("Here for this before").selectOption("Yes: a follow-up");
  await desk.getByRole("button", { name: "Checked: this is right" }).click();
  await expect(desk.getByText("as the clinic checked: yes.")).toBeVisible();
  await expect(fitting.filter({ hasText: "New visit" })).toHaveCount(0);
  await expect(fitting.filter({ hasText: "Follow-up" }).first()).toBeAttached();
  await expectAccessible(desk);

  await page.reload();
  await expect(page.getByText("Been here for this before: Yes.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Change this answer" })).toHaveCount(0);
});

/** Moves the one visit of the day in a way, and confirms it. */
async function moveOnCalendar(desk: Page, pick: (free: Locator) => Promise<void>): Promise<void> {
  const move = desk.getByRole("button", { name: `Move ${name}` });
  const before = await move.getAttribute("aria-label");
  await pick(desk.locator("[data-free]").filter({ hasNotText: "needs a reason" }).nth(1));
  await confirmMove(desk);
  await expect(move).not.toHaveAttribute("aria-label", before ?? "");
}

/** Says in the dialog whose wish it is, which it asks each time, and moves the visit. */
async function confirmMove(desk: Page): Promise<void> {
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Move the visit" }).click();
  await expect(dialog.getByText("Choose who asked for it.")).toBeVisible();
  await dialog.getByRole("radio", { name: "The patient", exact: true }).check();
  await dialog.getByRole("button", { name: "Move the visit" }).click();
  await expect(dialog).toHaveCount(0);
}
