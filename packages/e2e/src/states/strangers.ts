import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { makeClinic } from "../support/clinic.ts";
import { places } from "../support/places.ts";
import { fillFormFrom } from "../support/sent-case.ts";
import { goTo, name, submit, type Walk } from "./walk.ts";

const pages = {
  clinic: "",
  "before-you-start": "/start",
  "form-locked": "/form",
  "visit-locked": "/visit",
  offline: "/offline",
  verify: "/verify",
  "verify-unknown": `/verify/${randomUUID()}`,
  "not-found": "/nowhere",
};

const triesOfACode = 5;

/** What somebody is shown whom the clinic does not know, with and without a link to a form. */
export const strangers: Walk = async ({ language, open, look }) => {
  const clinic = await makeClinic();
  const home = `${places.patient}/${clinic.slug}/${language}`;
  const page = await open();
  for (const [state, path] of Object.entries(pages)) {
    await goTo(page, `${home}${path}`);
    await look(page, state);
  }
  await goTo(page, `${home}/start`);
  await submit(page);
  await expect(page.getByRole("alert").first()).toBeVisible();
  await look(page, "before-you-start-refused");

  const owner = await open();
  const { call, intakeId } = await fillFormFrom(owner.request, clinic, { name, language, answers: {} });
  const { token, code } = await call<{ token: string; code: string }>("resume.create", { intakeId });
  await goTo(page, `${home}/resume#${token}`);
  await look(page, "open-again");
  await page.locator("#code").fill(String((Number(code) + 1) % 1_000_000).padStart(6, "0"));
  for (let tries = 1; tries <= triesOfACode; tries += 1) {
    await tryCode(page);
    if (tries === 1) await look(page, "open-again-refused");
  }
  await look(page, "open-again-over");
};

async function tryCode(page: Page): Promise<void> {
  const answered = page.waitForResponse(/resume\.redeem/);
  await submit(page);
  await answered;
  await expect(page.locator('main button[type="submit"]')).toBeEnabled();
}
