import { expect, type Page, test } from "@playwright/test";
import { fillDay } from "../src/support/busy-day.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { openStaffPage } from "../src/support/staff-page.ts";
import { places } from "../src/support/places.ts";
import { bookVisit } from "../src/support/visit.ts";

/**
 * What answers within a fifth of a second is felt as at once. Twice and a half that, of the least of three tries: a slow
 * machine, or one that works for others, is no stutter of the page.
 */
const mostMilliseconds = 500;
const tries = 3;

test("a day of 300 visits opens, and a move begins, without a stutter", async ({ page, browser }, info) => {
  const clinic = await makeClinic();
  await bookVisit(page, clinic, { name: "Odile Lantern", vignette: "VS-045", language: "en" });
  const day = await fillDay(clinic.id, 20);
  const desk = await openStaffPage(browser, clinic, clinic.staff["front-desk"], "today");
  await desk.addInitScript(() => {
    new PerformanceObserver((list) => {
      const { dataset } = document.documentElement;
      const most = Math.max(...list.getEntries().map(({ duration }) => duration));
      dataset["longestTask"] = String(Math.max(most, Number(dataset["longestTask"] ?? 0)));
    }).observe({ type: "longtask", buffered: true });
  });
  const open = async (view: string) => {
    await desk.goto(`${places.staff}/${clinic.slug}/schedule?day=${day}&view=${view}`);
    await expect(desk.getByRole("link", { name: /^Patient Number / })).toHaveCount(300);
    await desk.waitForLoadState("networkidle");
  };
  const least = async (what: string, run: () => Promise<void>) => {
    const each: number[] = [];
    for (let turn = 0; turn < tries; turn += 1) {
      await run();
      each.push(await longestTask(desk));
    }
    info.annotations.push({ type: what, description: `longest task of each try: ${each.join(", ")} ms` });
    expect(Math.min(...each), what).toBeLessThan(mostMilliseconds);
  };
  for (const view of ["list", "day", "week"]) await least(view, () => open(view));
  for (const view of ["day", "week"]) {
    await least(`move in the ${view}`, async () => {
      await open(view);
      await desk.evaluate(() => delete document.documentElement.dataset["longestTask"]);
      await desk.getByRole("button", { name: /^Move Patient Number 100,/ }).click();
      await expect(desk.getByText(/^Moving Patient Number 100:|has no other free time/)).toBeVisible();
    });
  }
});

/** The longest task of a page so far; where there was none, one that is made must be seen. */
async function longestTask(desk: Page): Promise<number> {
  const root = desk.locator("html");
  const seen = await root.getAttribute("data-longest-task");
  if (seen !== null) return Math.round(Number(seen));
  await desk.evaluate(() => {
    setTimeout(() => {
      const from = performance.now();
      while (performance.now() - from < 80);
    });
  });
  await expect(root).toHaveAttribute("data-longest-task");
  return 0;
}
