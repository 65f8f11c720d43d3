import { expect, type Page, test } from "@playwright/test";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillStep, fillUntil, openFormAt, sendForm } from "../src/patient-journey.ts";
import { expectAccessible } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { sentAnswers, sentWords } from "../src/support/stored-answers.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const person = { name: "Off Line", phone: "+1 843 555 0123" };
const ownWords = "I move pianos.";
const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const filling = { language: "en", answers, today } as const;

test("a form goes on without a connection, opens again there and in another tab, and is sent whole once it is back", async ({
  page: first,
  context,
}) => {
  const clinic = await makeClinic();
  const inSpanish = (page: Page) => page.getByRole("link", { name: "Español" }).click();
  const inEnglish = (page: Page) => page.getByRole("link", { name: "English" }).click();
  const onWho = async () => {
    await first.getByRole("radio", { name: "I am the patient" }).check();
    await first.getByRole("textbox", { name: "Patient’s full name" }).fill(person.name);
    await expect(first.getByText("Saved on this phone")).toBeVisible();
    await inSpanish(first);
    await expect(first.getByRole("radio", { name: "Soy el paciente" })).toBeChecked();
    await expect(first.getByRole("textbox", { name: "Nombre completo" })).toHaveValue(person.name);
    await inEnglish(first);
    await expect(first.getByRole("radio", { name: "English" })).toBeChecked();
    await expect(first.getByRole("textbox", { name: "Patient’s full name" })).toHaveValue(person.name);
  };
  await beginForm(first, clinic, "en", person, { onWho });
  await fillUntil(first, "S3", filling);
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => first.evaluate(async () => (await (await caches.open("preamble-shell")).keys()).length))
    .toBeGreaterThan(5);
  const page = await context.newPage();
  await page.goto(first.url());
  await expect(page.getByRole("button", { name: "Continue" })).toBeEnabled();
  await context.setOffline(true);
  // A tab behind another is not drawn, and nothing in it is pressed.
  await first.bringToFront();
  await fillUntil(first, "S6", filling);
  await expect(first.getByText("Saved on this phone")).toBeVisible();
  await page.bringToFront();
  await fillStep(page, filling);
  await expect(page.getByText("Saved on this phone")).toBeVisible();
  const address = first.url();
  await first.close();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("How did this start?");
  await fillUntil(page, "W", filling);
  await page.getByRole("textbox", { name: "What happened, and what worries" }).fill(ownWords);
  await inSpanish(page);
  await expect(page.getByRole("textbox", { name: "¿Qué pasó y qué le preocupa" })).toHaveValue(ownWords);
  await inEnglish(page);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect.poll(() => stepOf(page)).not.toBe("W");
  await fillUntil(page, "check", filling);
  await page.getByRole("button", { name: "Send to the clinic" }).click();
  await expect(page.getByText(/We could not send it. Nothing is lost./)).toBeInViewport();
  await context.setOffline(false);
  await sendForm(page, "en");
  expect(await sentAnswers(clinic.id, person.name)).toEqual(answers);
  expect(await sentWords(clinic.id, person.name)).toBe(ownWords);
  const left = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const open = indexedDB.open("preamble");
    await new Promise((resolve) => (open.onsuccess = resolve));
    const keys = open.result.transaction("draft").objectStore("draft").getAllKeys();
    await new Promise((resolve) => (keys.onsuccess = resolve));
    return { databases: databases.map(({ name }) => name), keys: keys.result, local: localStorage.length };
  });
  expect(left).toEqual({ databases: ["preamble"], keys: [], local: 0 });
});

test("without a connection the way to go on later says that it needs one, and leads back to where the form is gone on with", async ({
  page,
  context,
}) => {
  const clinic = await makeClinic();
  await beginForm(page, clinic, "en", person);
  await fillUntil(page, "S3", filling);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("preamble-shell")).keys()).length))
    .toBeGreaterThan(5);
  await context.setOffline(true);
  await page.getByRole("link", { name: "Go on later or on another phone" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This needs a connection" })).toBeVisible();
  expect(stepOf(page)).toBe("later");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to my form" }).click();
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Do you have any of these now?");
  expect(stepOf(page)).toBe("S3");
  await page.goto(page.url().replace(/S3$/, "nowhere"));
  await expect(heading).toHaveText("Do you have any of these now?");
  expect(stepOf(page)).toBe("S3");
});

test("a link off the form waits until what was just typed is kept on the phone", async ({ page }) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "W", filling, { name: person.name });
  await page.route("**/api/trpc/**", (route) => route.abort());
  await page.evaluate(() => {
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    crypto.subtle.encrypt = async (...given) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return encrypt(...given);
    };
  });
  await page.getByRole("textbox", { name: "What happened, and what worries" }).fill(ownWords);
  await page.getByRole("link", { name: "Español" }).click();
  await expect(page.getByRole("textbox", { name: "¿Qué pasó y qué le preocupa" })).toHaveValue(ownWords);
});

test("the cache holds the shell and the protocol, and nothing that a patient wrote", async ({ page }) => {
  const clinic = await makeClinic();
  await beginForm(page, clinic, "en", { name: "Canary Quillfeather", phone: "+1 843 555 0177" });
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open("preamble-shell")).keys()).length))
    .toBeGreaterThan(5);
  const cached = await page.evaluate(async () => {
    const cache = await caches.open("preamble-shell");
    const texts = (await cache.matchAll()).map((answer) => answer.text());
    return (await Promise.all(texts)).join("\n");
  });
  expect(cached).not.toMatch(/Quillfeather|555 0177/);
});

test("a script that a later page fetches is kept before any page asks for it", async ({ page }) => {
  const clinic = await makeClinic();
  const lateScripts = () =>
    page.evaluate(async () => {
      const cache = await caches.open("preamble-shell");
      const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
      const scripts = await Promise.all(
        kept
          .filter((path) => path.endsWith(".js"))
          .map(async (path) => (await cache.match(path))?.text() ?? ""),
      );
      const named = scripts.flatMap((text) => text.match(/static\/chunks\/[^"]+\.js/g) ?? []);
      return { named: named.length, missing: named.filter((path) => !kept.includes(`/_next/${path}`)) };
    });
  await beginForm(page, clinic, "en", person, {
    onWho: async () => {
      await expect.poll(async () => (await lateScripts()).named).toBeGreaterThan(0);
      await expect.poll(async () => (await lateScripts()).missing).toEqual([]);
    },
  });
});

test("a captive portal that answers every call is not taken for the clinic", async ({ page }) => {
  const clinic = await makeClinic();
  let behindPortal = false;
  await page.route("**/api/trpc/**", (route) =>
    behindPortal
      ? route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Welcome to Airport Wi-Fi</h1>" })
      : route.fallback(),
  );
  await beginForm(page, clinic, "en", person);
  behindPortal = true;
  await fillUntil(page, "S3", filling);
  const saved = page.getByRole("status").last();
  await expect(saved).toHaveText("Saved on this phone");
  behindPortal = false;
  await expect(saved).toHaveText(/^Saved \d\d:\d\d$/, { timeout: 40_000 });
});

test("an emergency without a connection says so, and tells the clinic once it is back", async ({
  page,
  context,
}) => {
  const clinic = await makeClinic();
  await beginForm(page, clinic, "en", person);
  await fillUntil(page, "S2", filling);
  await context.setOffline(true);
  await page.getByRole("checkbox", { name: /It is numb or odd/ }).check();
  await page.getByRole("radio", { name: /In the last 2 weeks/ }).click();
  await expect(page.getByText("We could not reach the clinic. Call now yourself.")).toBeVisible();
  await expect(page.getByText(/The clinic has been told/)).toHaveCount(0);
  await context.setOffline(false);
  await expect(page.getByText(/The clinic (has been told|is closed)/)).toBeVisible({ timeout: 40_000 });
});

test("Send pressed twice sends once", async ({ page }) => {
  const clinic = await makeClinic();
  await openFormAt(page, clinic, "check", filling, { name: person.name });
  const send = page.getByRole("button", { name: "Send to the clinic" });
  await send.dblclick();
  await page.waitForURL(/\/result$/);
  expect(await sentAnswers(clinic.id, person.name)).toEqual(answers);
  await page.goBack();
  await page.waitForURL(/\/result$/);
  expect(stepOf(page)).toBe("result");
});

test("what is ticked before the page's script has come is an answer, and enters no address", async ({
  page,
}) => {
  const clinic = await makeClinic();
  await beginForm(page, clinic, "en", person);
  await fillUntil(page, "S2", filling);
  const hold = Promise.withResolvers<void>();
  await page.route("**/_next/static/**/*.js", async (route) => {
    await hold.promise;
    await route.continue();
  });
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
  await page.goto(page.url(), { waitUntil: "commit" });
  await page.getByRole("checkbox", { name: /I leak pee/ }).check();
  await expect(page.getByRole("button", { name: "Continue" })).toBeDisabled();
  await page.keyboard.press("Enter");
  hold.resolve();
  await expect(page.getByText("This can be urgent.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /I leak pee/ })).toBeChecked();
  expect(new URL(page.url()).search).toBe("");
});
