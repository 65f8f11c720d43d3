import { expect, type Page, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { arrivedAnswers, sentAnswers } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const name = "Dos Teléfonos";
const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const filling = { language: "en", answers, today } as const;

test("a form begun on one phone is finished on another by link and code, part by part, and both stay open", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  await fillUntil(page, "S6", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.getByRole("link", { name: "Go on later or on another phone" }).click();
  await page.getByRole("button", { name: "Show my link and code" }).click();
  const link = await page.getByText(/\/resume#/).innerText();
  const code = await page.getByText(/^\d{6}$/).innerText();
  expect(new URL(link).search).toBe("");
  await expectAccessible(page);

  const other = await browser.newContext({ locale: "es-US" });
  const second = await other.newPage();
  const sent: string[] = [];
  second.on("request", (request) => sent.push(request.url()));
  await second.goto(link);
  await second.getByRole("link", { name: "Español" }).click();
  await expect(second.getByRole("heading", { level: 1 })).toHaveText("Abrir mi formulario");
  await second.getByRole("link", { name: "English" }).click();
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
  await second.getByRole("textbox", { name: "Your code, 6 numbers" }).fill(wrong);
  await second.getByRole("button", { name: "Open my form" }).click();
  await expect(second.getByText("That code is not right. You can try 4 more times.").first()).toBeVisible();
  await expectAccessible(second);
  await second
    .getByRole("textbox", { name: "Your code, 6 numbers" })
    .fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await second.getByRole("button", { name: "Open my form" }).click();
  await second.waitForURL(/\/form\/S6$/);
  await fillUntil(second, "D2", filling);
  await second.getByRole("link", { name: "See the parts of the form" }).click();
  const parts = second.getByRole("list", { name: "The parts of the form" }).getByRole("listitem");
  await expect(parts).toHaveText([/^Safety\W*Done$/, /^Details.*Started$/, /Not started$/, /Not started$/]);
  await expectAccessible(second);
  for (const goOn of [
    () => second.getByRole("link", { name: "Details and your own words" }).click(),
    () => second.getByRole("button", { name: "Continue", exact: true }).click(),
  ]) {
    await goOn();
    await expect.poll(() => stepOf(second)).toBe("D2");
    await second.getByRole("link", { name: "See the parts of the form" }).click();
  }
  await expect(second.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await second.goto(`${places.patient}/${clinic.slug}/en/form`);
  await second.waitForURL(/\/form\/D2$/);
  await fillUntil(second, "check", filling);

  await page.getByRole("link", { name: "Back to my form" }).click();
  await expect.poll(() => stepOf(page)).toBe("check");
  await sendForm(second, "en");
  expect(await sentAnswers(clinic.id, name)).toEqual(answers);
  const token = new URL(link).hash.slice(1);
  expect(token).toHaveLength(43);
  for (const url of sent) expect(url).not.toContain(token);

  await page.reload();
  await page.waitForURL(/\/result$/);
  await page.getByRole("link", { name: "Where my form is" }).click();
  await expect(page.getByText("The clinic reads it by")).toBeVisible();
});

test("a red flag that a phone without a connection took is told once it is back, though the form was sent elsewhere", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const second = await other.newPage();
  await second.goto(`${places.patient}/${clinic.slug}/en/form/S2`);
  const none = second.getByRole("checkbox", { name: "None of these" });
  await expect(none).toBeChecked();
  await second.route("**/api/trpc/**", (route) => route.abort());
  await second.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await second.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(second.getByText("We could not reach the clinic. Call now yourself.")).toBeVisible();

  await fillUntil(page, "check", filling);
  await sendForm(page, "en");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(/emergency/);
  await second.unroute("**/api/trpc/**");
  await second.evaluate(() => dispatchEvent(new Event("online")));
  await expect(second.getByText(/The clinic (has been told|is closed)/)).toBeVisible({ timeout: 15_000 });
  await second.getByRole("button", { name: "Go on with the form" }).click();
  await expect(second.getByText("We added what you answered here.")).toBeVisible();
  await expectAccessible(second);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Go to an emergency department now");
  await other.close();
});

test("what a closed tab kept of a form that was sent elsewhere is handed over by the result page", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const second = await other.newPage();
  await second.goto(`${places.patient}/${clinic.slug}/en/form/S2`);
  await second.route("**/api/trpc/**", (route) => route.abort());
  await second.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await expect(second.getByText("Saved on this phone")).toBeVisible();
  await second.close();
  await fillUntil(page, "check", filling);
  await sendForm(page, "en");
  const third = await other.newPage();
  await third.goto(`${places.patient}/${clinic.slug}/en/form`);
  await third.waitForURL(/\/result$/);
  await expect(third.getByRole("heading", { level: 1 })).toHaveText("Go to an emergency department now");
  await other.close();
});

test("marks, words and allergies of two phones stand beside each other, a blank page of a third takes none away, and a phone that is looked at again has them all", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S5", filling, { name });
  const other = await browser.newContext({ storageState: await page.context().storageState() });
  const second = await other.newPage();
  await second.goto(page.url());
  const mark = async (phone: Page, kind: string, place: string) => {
    await phone.getByRole("radio", { name: kind, exact: true }).check();
    await phone.getByRole("checkbox", { name: place, exact: true }).check();
    await expect(phone.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  };
  const saidOn = (phone: Page) => phone.locator("fieldset").first().getByRole("status");
  await mark(page, "Numb", "Low back");
  await mark(second, "Muscle squeezes", "Neck");
  await expect(saidOn(second)).not.toContainText("numb");
  const lookAgain = (phone: Page) => phone.evaluate(() => dispatchEvent(new Event("online")));
  await lookAgain(second);
  for (const said of ["Low back: numb.", "Neck: muscle squeezes."])
    await expect(saidOn(second)).toContainText(said);

  const words = `${places.patient}/${clinic.slug}/en/form/W`;
  const third = await (await browser.newContext({ storageState: await other.storageState() })).newPage();
  for (const phone of [page, second, third]) await phone.goto(words);
  await page.getByRole("textbox").nth(1).fill("Penicillin");
  await page.getByRole("textbox").first().focus();
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await second.getByRole("textbox").first().fill("I fell from a ladder.");
  await second.getByRole("textbox").nth(1).focus();
  await expect(second.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await lookAgain(page);
  await expect(page.getByRole("textbox").first()).toHaveValue("I fell from a ladder.");
  await lookAgain(second);
  await expect(second.getByRole("textbox").nth(1)).toHaveValue("Penicillin");
  await expect(third.getByRole("textbox").first()).toHaveValue("");
  await fillStep(third, filling);
  await expect(third.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await third.goto(words);
  await expect(third.getByRole("textbox").first()).toHaveValue("I fell from a ladder.");
  await other.close();
});

test("a box shows what another phone corrected, and to pass through it gives nothing back", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "S6", filling, { name });
  const enter = async (phone: Page, days: string, ago: string) => {
    await phone.locator('input[name="recent-trauma"][value="minor"]').check();
    await phone.locator("#symptom-duration-days").fill(days);
    await phone.locator("#trauma-days-ago").fill(ago);
    await phone.locator("#trauma-days-ago").blur();
    await expect(phone.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  };
  await enter(page, "40", "30");
  const second = await (
    await browser.newContext({ storageState: await page.context().storageState() })
  ).newPage();
  await second.goto(page.url());
  await enter(second, "3", "2");

  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.locator("#trauma-days-ago")).toHaveValue("2");
  await expect(page.locator("#symptom-duration-days")).toHaveValue("3");
  for (const box of ["#symptom-duration-days", "#trauma-days-ago"]) {
    await page.locator(box).focus();
    await page.keyboard.press("Tab");
  }
  await page
    .getByRole("group", { name: /first time/ })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await expect
    .poll(() => arrivedAnswers(clinic.id))
    .toMatchObject({
      "first-episode": false,
      "symptom-duration-days": 3,
      "trauma-days-ago": 2,
    });
});

test("who gives an email goes on from the link of the reminder where they began, and a stranger sees nothing there", async ({
  page,
  browser,
}) => {
  const clinic = await makeClinic();
  const email = page.getByLabel("Your email, if you like");
  const onWho = async () => {
    await email.fill("rosa at example");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("That email does not look right.").first()).toBeVisible();
    await expectAccessible(page);
    await email.fill("rosa@example.org");
  };
  await beginForm(page, clinic, "en", { name, phone: "+1 843 555 0107" }, { onWho });
  await fillUntil(page, "S2", filling);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();

  const link = `${places.patient}/${clinic.slug}/en/form`;
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Open my form");
  await expect(stranger.getByText("This phone does not know you yet.")).toBeVisible();
  await expect(stranger.getByText(name)).toHaveCount(0);
  await expectAccessible(stranger);

  await page.goto(link);
  await expect.poll(() => stepOf(page)).toBe("S2");
  await page.goto(`${link}/who`);
  await expect(email).toHaveValue("rosa@example.org");
});
