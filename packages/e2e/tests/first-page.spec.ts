import { expect, test } from "@playwright/test";
import { openFormAt } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

// A service worker would bring what a first visit has to fetch.
test.use({ serviceWorkers: "block" });

const filling = {
  language: "en",
  answers: wholeAnswers(workedAnswers("VS-069"), today, "en"),
  today,
} as const;

test("the first question stands in its style before any file of the page has come", async ({ page }) => {
  await openFormAt(page, await makeClinic(), "S1", filling);
  await page.route("**/_next/static/**", (route) => route.abort());
  await page.reload({ waitUntil: "domcontentloaded" });
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveCSS("font-size", "28px");
  const box = await page.getByRole("checkbox").first().boundingBox();
  expect(box?.height).toBeGreaterThan(20);
});

test("the first question page weighs no more than a phone can bear", async ({ page }) => {
  await openFormAt(page, await makeClinic(), "S1", filling);
  await page.reload({ waitUntil: "networkidle" });
  const sizes = await page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map(
      ({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize }),
    ),
  );
  const weighing = (isWanted: (path: string) => boolean) =>
    sizes.filter(({ path }) => isWanted(path)).reduce((sum, { bytes }) => sum + bytes, 0);
  expect(weighing((path) => path.endsWith(".js"))).toBeLessThanOrEqual(170_000);
  expect(weighing((path) => path.startsWith("/protocol/"))).toBeLessThanOrEqual(16_000);
});

test("answers to check that could not be fetched say so, and come when they are asked for again", async ({
  page,
}) => {
  await openFormAt(page, await makeClinic(), "L1", filling);
  await page.waitForLoadState("networkidle");
  await page.route("**/_next/static/**", (route) => route.abort());
  await page.getByRole("button", { name: "Skip the rest and send" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeFocused();
  await expect(page.getByText("Nothing is lost. Try again.")).toBeVisible();
  await page.unrouteAll();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.getByRole("button", { name: "Check your answers" }).click();
  await expect(page.getByText("Not sent yet.")).toBeInViewport();
  const send = page.getByRole("button", { name: "Send to the clinic" });
  await expect(send).toBeEnabled();
  await expect(send).toBeInViewport({ ratio: 1 });
});
