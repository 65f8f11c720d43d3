import { expect, type Page } from "@playwright/test";
import { openFormAt } from "../patient-journey.ts";
import { makeClinic } from "../support/clinic.ts";
import { places } from "../support/places.ts";
import { fillingOf, goTo, name, type Walk } from "./walk.ts";

/** Whether the phone keeps the protocol, the page without a connection and every script that anything kept names. */
const keepsAll = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open("preamble-shell");
    const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    const texts = await Promise.all(kept.map(async (path) => (await cache.match(path))?.text() ?? ""));
    const named = texts.flatMap((text) => text.match(/static\/chunks\/[^"'\\\s)]+\.js/g) ?? []);
    const has = (part: string) => kept.some((path) => path.includes(part));
    return has("/protocol/") && has("/offline") && named.every((script) => kept.includes(`/_next/${script}`));
  });

/** A form that is left for later, opened without a connection, broken, and one whose session is over. */
export const openForms: Walk = async ({ language, open, look }) => {
  const clinic = await makeClinic();
  const home = `${places.patient}/${clinic.slug}/${language}`;
  const page = await open();
  await openFormAt(page, clinic, "S3", fillingOf("VS-069", language), { name });
  await expect.poll(() => keepsAll(page), { timeout: 30_000 }).toBe(true);
  await page.context().setOffline(true);
  await goTo(page, `${home}/form/later`);
  await look(page, "later-offline");
  await page.context().setOffline(false);

  await goTo(page, `${home}/form/later`);
  await look(page, "later");
  await page.locator("main button:not([aria-pressed])").last().click();
  await expect(page.getByText(/\/resume#/)).toBeVisible();
  await look(page, "later-shown");

  const broken = await page.context().newPage();
  await broken.addInitScript(() => {
    crypto.randomUUID = () => {
      throw new Error("This browser is broken.");
    };
  });
  await goTo(broken, `${home}/form/S3`);
  await look(broken, "error");
  await broken.close();

  await goTo(page, `${home}/form/S3`);
  await page.context().clearCookies();
  await page.getByRole("checkbox").first().check();
  await expect(page.getByRole("alert").locator('a[href$="/start"]')).toBeVisible();
  await look(page, "session-over");
  await goTo(page, `${home}/start`);
  await expect(page.getByRole("radio").first()).toBeVisible();
  await look(page, "kept-on-phone");
};
