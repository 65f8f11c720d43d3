import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { beginForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic, type Member, signIn, type TestClinic } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";
import { sendCase } from "../src/support/sent-case.ts";
import { workedAnswers } from "../src/whole-answers.ts";

const screen = { viewport: { width: 1440, height: 900 } };

async function openQueue(context: BrowserContext, clinic: TestClinic, who: Member): Promise<Page> {
  await signIn(context, clinic, who);
  const page = await context.newPage();
  await page.goto(`${places.staff}/${clinic.slug}/queue`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Queue");
  await untilKeysAreHeard(page);
  return page;
}

/** A key is heard once the page's script has come: as a person does, presses again until then. */
async function untilKeysAreHeard(page: Page): Promise<void> {
  const keys = page.getByRole("dialog", { name: "Keys" });
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(keys).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
}

async function expectAccessibleInBoth(page: Page): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
}

const names = (page: Page) => page.locator("[data-row]");

test("the front desk finds a person in two keystrokes, and no answer of theirs comes over the wire", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name: "Łukasz Żółć", answers: workedAnswers("VS-008") });
  await sendCase(clinic, { name: "Maren Tidewater", answers: workedAnswers("VS-069") });
  const context = await browser.newContext(screen);
  const bodies: Promise<string>[] = [];
  const urls: string[] = [];
  context.on("request", (request) => urls.push(decodeURIComponent(request.url())));
  context.on("response", (answer) => {
    if (answer.url().includes("/_next/static/")) return;
    if (answer.headers()["content-type"]?.startsWith("text/event-stream")) return;
    bodies.push(answer.text().catch(() => ""));
  });
  const page = await openQueue(context, clinic, clinic.staff["front-desk"]);

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("zo");
  const found = page.getByRole("list", { name: "Found" }).getByRole("listitem");
  await expect(found.filter({ hasText: "Łukasz Żółć" })).toBeVisible();
  await expect(found.filter({ hasText: "Maren" })).toHaveCount(0);
  await expectAccessibleInBoth(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Call Łukasz Żółć");

  const said = (await Promise.all(bodies)).join("\n");
  expect(said).toContain("Łukasz Żółć");
  for (const clinical of ["ces-saddle", "saddle-numbness", "pain-regions", "clinicianMessage", "ruleId"]) {
    expect(said).not.toContain(clinical);
  }
  expect(urls.filter((url) => /Łukasz|\bzo\b/.test(url))).toEqual([]);
});

test("a clinician works the queue by keyboard: narrows it, moves in it, assigns and opens", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  for (const [name, vignette] of [
    ["Ada First", "VS-008"],
    ["Ben Second", "VS-015"],
    ["Cem Third", "VS-069"],
  ] as const) {
    await sendCase(clinic, { name, answers: workedAnswers(vignette) });
  }
  const page = await openQueue(await browser.newContext(screen), clinic, clinic.staff.clinician);
  await expect(names(page)).toHaveText(["Ada First", "Ben Second", "Cem Third"]);
  await expectAccessibleInBoth(page);

  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("j");
  await expect(names(page).nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(names(page).nth(1)).toBeFocused();
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog", { name: "Assign 1 case" })).toBeVisible();
  await expectAccessibleInBoth(page);
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByRole("row", { name: /Ben Second/ })).toContainText(clinic.staff.clinician.name);

  await page.getByRole("combobox", { name: "Owner" }).selectOption("Me");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(names(page)).toHaveText(["Ben Second"]);
  await expect(page).toHaveURL(/owner=me/);
  await page.getByRole("link", { name: /1 emergency now/ }).click();
  await expect(names(page)).toHaveText(["Ada First"]);
  await page.getByRole("button", { name: "Save this view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Now");
  await page.getByRole("button", { name: "Save view" }).click();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(names(page)).toHaveCount(3);
  await page.getByRole("list", { name: "Saved views" }).getByRole("link", { name: "Now" }).click();
  await expect(names(page)).toHaveText(["Ada First"]);
  await expectAccessibleInBoth(page);
  await page.getByRole("button", { name: "Remove view Now" }).click();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("list", { name: "Saved views" })).toBeVisible();
  await page.getByRole("button", { name: "Remove view Now" }).click();
  await page.getByRole("button", { name: "Yes, remove it" }).click();
  await expect(page.getByRole("list", { name: "Saved views" })).toHaveCount(0);
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(names(page)).toHaveCount(3);

  const ticks = page.getByRole("checkbox", { name: /Choose case/ });
  await ticks.nth(0).check();
  await ticks.nth(2).check();
  await page.getByRole("button", { name: "Assign 2 cases" }).click();
  await page
    .getByRole("combobox", { name: "Owner" })
    .last()
    .selectOption({ label: clinic.staff.colleague.name });
  await page.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(page.getByRole("cell", { name: clinic.staff.colleague.name })).toHaveCount(2);

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("sched");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/schedule/);
  await page.goBack();
  await expect(names(page)).toHaveCount(3);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ada First");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("write a note");
  await expect(page.getByRole("button", { name: "Here: Write a note" })).toBeVisible();
  await expect(page.getByText("No person found.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Write a note" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: clinic.staff.clinician.name }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("textbox", { name: "Key to write a note" }).fill("x");
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("x");
  await expect(page.getByRole("dialog", { name: "Write a note" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: clinic.staff.clinician.name }).click();
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: /Keys work/ }).uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("what comes in waits behind a button, but an emergency stands first at once", async ({ browser }) => {
  const clinic = await makeClinic();
  const third = { name: "Cem Third", answers: { ...workedAnswers("VS-069"), "date-of-birth": "1979-03-04" } };
  await sendCase(clinic, third);
  const page = await openQueue(await browser.newContext(screen), clinic, clinic.staff["front-desk"]);
  await expect(names(page)).toHaveText(["Cem Third"]);
  await sendCase(clinic, { name: "Ben Second", answers: workedAnswers("VS-015") });
  const news = page.getByRole("button", { name: "1 new" });
  await expect(news).toBeVisible();
  await expect(names(page)).toHaveText(["Cem Third"]);
  await expectAccessibleInBoth(page);
  await sendCase(clinic, { name: "Ada First", answers: workedAnswers("VS-008") });
  await expect(names(page)).toHaveText(["Ada First", "Cem Third"]);
  await news.click();
  await expect(names(page)).toHaveText(["Ada First", "Ben Second", "Cem Third"]);
  await expect(page.getByText("Possible match:")).toHaveCount(0);
  await sendCase(clinic, third);
  await news.click();
  await expect(names(page)).toHaveText(["Ada First", "Ben Second", "Cem Third", "Cem Third"]);
  await expect(page.getByText("Possible match:")).toHaveCount(2);

  await page.setViewportSize({ width: 360, height: 740 });
  const ends = () =>
    names(page).evaluateAll((found) => found.map((name) => name.getBoundingClientRect().right));
  await expect.poll(async () => Math.max(...(await ends()))).toBeLessThan(360);
  await expectAccessible(page);
});

/** Stands in for what a browser sounds and shows, and keeps it in `told`. */
function recordAlerts(): void {
  const told: string[] = [];
  class AudioContext {
    readonly currentTime = 0;
    createOscillator() {
      return { frequency: {}, connect() {}, start: () => told.push("tone"), stop() {} };
    }
    async close() {}
  }
  class Notification extends EventTarget {
    /** It is given to the site, whichever of its pages asked. */
    static get permission() {
      return localStorage.getItem("permission") ?? "default";
    }
    static async requestPermission() {
      localStorage.setItem("permission", "granted");
    }
    constructor(title: string, { tag, renotify }: { tag?: string; renotify?: boolean }) {
      super();
      // One that takes the place of another of its tag says nothing unless it is to notify anew.
      told.push(tag && !renotify ? "silent" : title);
    }
  }
  Object.assign(window, { told, AudioContext, Notification });
}

test("an emergency sounds and notifies where this device asked for it, again every 5 minutes until it is acknowledged", async ({
  browser,
}) => {
  const clinic = await makeClinic();
  const context = await browser.newContext(screen);
  await context.clock.install();
  await context.addInitScript(recordAlerts);
  const page = await openQueue(context, clinic, clinic.staff["front-desk"]);
  const told = () => page.evaluate<string[]>("told.splice(0)");
  const tones = ["tone", "tone", "tone"];
  const alert = [...tones, "Preamble: an emergency waits in the queue"];
  const acknowledge = page.getByRole("button", { name: /^Acknowledge/ });

  await sendCase(clinic, { name: "Ada First", answers: workedAnswers("VS-008") });
  await expect(acknowledge).toHaveCount(1);
  await expect(page.getByRole("link", { name: "1 emergency waits" })).toBeVisible();
  expect(await told()).toEqual([]);
  await page.getByRole("button", { name: "Sound for emergencies: off" }).click();
  await expect.poll(told).toEqual(alert);

  await sendCase(clinic, { name: "Ben Second", answers: workedAnswers("VS-069") });
  await expect(page.getByRole("button", { name: "1 new" })).toBeVisible();
  expect(await told()).toEqual([]);
  await sendCase(clinic, { name: "Cem Third", answers: workedAnswers("VS-008") });
  await expect(acknowledge).toHaveCount(2);
  await expect.poll(told).toEqual(alert);
  await page.clock.fastForward("05:01");
  await expect.poll(told).toEqual(alert);

  // A clinician at a case hears it as the queue does, and a page that opens upon one at once.
  await signIn(context, clinic, clinic.staff.clinician);
  const other = await context.newPage();
  await other.goto(`${places.staff}/${clinic.slug}/queue`);
  const otherTold = () => other.evaluate<string[]>("told.splice(0)");
  await expect.poll(otherTold).toEqual(alert);
  await other.getByRole("link", { name: "Ben Second" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Ben Second");
  await sendCase(clinic, { name: "Dov Fourth", answers: workedAnswers("VS-008") });
  await expect.poll(otherTold).toEqual(alert);
  await other.close();

  await expect(acknowledge).toHaveCount(3);
  for (const left of [2, 1, 0]) {
    await acknowledge.first().click();
    await expect(acknowledge).toHaveCount(left);
  }
  await expect(page.getByRole("link", { name: /emergenc(y|ies) wait/ })).toHaveCount(0);
  await told();
  await page.clock.fastForward("10:01");
  expect(await told()).toEqual([]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Sound for emergencies: on" })).toBeVisible();

  await page.clock.fastForward("14:10");
  await expect(page.getByText(/signs out in a minute and then sounds for no emergency/)).toBeVisible();
  await expectAccessible(page);
  expect(await told()).toEqual([...tones, "Preamble: signs out in a minute and hears of no emergency then"]);
  await page.clock.fastForward("01:00");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expect(page.getByText(/this device sounds for no emergency/)).toBeVisible();
  await expectAccessible(page);
  await expect.poll(told).toEqual([...tones, "Preamble: signed out, and hears of no emergency here"]);
});

test("today's tiles lead to lists of their length, and show who is filling in", async ({
  browser,
  page: patient,
}) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name: "Ada First", answers: workedAnswers("VS-008") });
  await sendCase(clinic, { name: "Ben Second", answers: workedAnswers("VS-015") });
  await sendCase(clinic, { name: "Cem Third", answers: workedAnswers("VS-069") });
  await beginForm(patient, clinic, "en", { name: "Dov Writing", phone: "+1 843 555 0123" });
  const context = await browser.newContext(screen);
  await signIn(context, clinic, clinic.staff["front-desk"]);
  const page = await context.newPage();
  const today = `${places.staff}/${clinic.slug}/today`;
  await page.goto(today);
  await expect(page.getByRole("cell", { name: "English" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Filling in the form now" })).toContainText("Dov Writing");
  await expectAccessibleInBoth(page);
  const tiles = page.getByRole("list", { name: "Cases" }).getByRole("link");
  await expect(tiles).toHaveCount(7);
  await expect(tiles.nth(0)).toContainText("1 unacknowledged");
  await expect(tiles.nth(1)).toContainText("past its due time, clock running");
  await expect(page.getByText("No open case missed its due time.")).toBeVisible();
  for (let tile = 0; tile < 7; tile += 1) {
    const count = Number.parseInt(await tiles.nth(tile).innerText(), 10);
    await tiles.nth(tile).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(tile === 6 ? "Done today" : "Queue");
    await expect(names(page)).toHaveCount(count);
    await page.goto(today);
  }
});

test("the header stays on one line on every usual screen", async ({ browser }) => {
  const clinic = await makeClinic();
  await sendCase(clinic, { name: "Ada First", answers: workedAnswers("VS-008") });
  const page = await openQueue(await browser.newContext(screen), clinic, clinic.staff.clinician);
  await page.getByRole("link", { name: "Ada First" }).click();
  await expect(page.getByRole("link", { name: "1 emergency waits" })).toBeVisible();
  for (const width of [1440, 1366, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const [first, last] = await Promise.all(
      [
        page.getByText("Preamble", { exact: true }),
        page.getByRole("button", { name: clinic.staff.clinician.name }),
      ].map((part) => part.boundingBox()),
    );
    expect(Math.abs((first?.y ?? 0) - (last?.y ?? 0)), `${width} wide`).toBeLessThan(20);
  }
});
