import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { demoPassword, demoSlug, demoTotpSecret } from "@preamble/dev/seed/demo-clinic";
import { signInAs } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";

const screen = { width: 1440, height: 900 };
/** What a decision needs in sight; the second stands only where something is unresolved. */
const parts = [/^Why/, /^Unresolved/, /^Denied/, /^Story/];
/** What may lie below, so that the head says how much there is of it. */
const toMind = [
  ["withdrawn", /^Withdrawn: (\d+)/],
  ["contradictions", /^Contradictions: ([1-9]\d*) of/],
  ["unresolved", /^Unresolved: (\d+)/],
  ["left-open", /^Safety questions left open: (\d+)/],
] as const;

/** Each journey has a clinician of its own: a code of one is taken once. */
async function openDemoQueue(browser: Browser, clinician: string): Promise<Page> {
  const context = await browser.newContext({ viewport: screen });
  await signInAs(context, {
    slug: demoSlug,
    email: `${clinician}@example.org`,
    password: demoPassword,
    totpSecret: demoTotpSecret,
  });
  const page = await context.newPage();
  await page.goto(`${places.staff}/${demoSlug}/queue`);
  await expect(page.locator("a[data-row]").first()).toBeVisible();
  return page;
}

/** The buttons of a page that end beyond the box that scrolls them, or beyond the page. */
const cutOffButtons = (page: Page) =>
  page.locator("main button:visible").evaluateAll((all) =>
    all
      .filter((button) => {
        const box = button.closest("[role=region]") ?? document.documentElement;
        const cell = button.closest("td, th") ?? box;
        const { right } = button.getBoundingClientRect();
        return [box, cell].some((around) => right > around.getBoundingClientRect().right + 1);
      })
      .map((button) => button.textContent),
  );

test("on each usual screen every button of the demo's queue is whole and in sight", async ({ browser }) => {
  const page = await openDemoQueue(browser, "oystershell");
  await expect(page.getByRole("button", { name: /^Acknowledge/ }).first()).toBeVisible();
  for (const width of [1440, 1366, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await cutOffButtons(page), `${width} wide`).toEqual([]);
  }
  await page.setViewportSize(screen);
  const ends = async (control: Locator) => {
    const box = await control.boundingBox();
    return box && Math.round(box.y + box.height);
  };
  const show = page.getByRole("button", { name: "Show", exact: true });
  expect(await ends(show)).toBeGreaterThan(0);
  const level = await ends(page.getByRole("combobox", { name: "Level" }));
  expect(Math.abs(Number(await ends(show)) - Number(level))).toBeLessThan(4);
});

test("the head of an emergency has the patient's number and leads to its call sheet, by key too", async ({
  browser,
}) => {
  const page = await openDemoQueue(browser, "marshgrass");
  await page.getByRole("link", { name: "Łukasz Żółć-Nguyễn" }).click();
  const head = page.locator("main header");
  await expect(head.getByRole("link", { name: /^\+1/ })).toHaveAttribute("href", /^tel:\+1/);
  await expect(head.getByRole("link", { name: "Call sheet" })).toBeVisible();
  const heading = page.getByRole("heading", { level: 1, name: /^Call / });
  await expect(async () => {
    await page.keyboard.press("l");
    await expect(heading).toBeVisible({ timeout: 3000 });
  }).toPass();
});

test("each open case of the demo shows why, what is unresolved, denied and told, and its review on one screen", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await openDemoQueue(browser, "rivera");
  const cases = await page
    .locator("a[data-row]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(cases.length).toBeGreaterThan(10);
  const below: string[] = [];
  for (const path of cases) {
    await page.goto(`${places.staff}${path}`);
    const review = page.getByRole("button", { name: "Review", exact: true });
    await expect(review).toBeVisible();
    const headings = parts.map((name) => page.getByRole("heading", { level: 2, name }));
    for (const [at, part] of [review, ...headings].entries()) {
      const optional = at === 2;
      if (optional && (await part.count()) === 0) continue;
      const box = await part.boundingBox();
      if (!box || box.y < 0 || box.y + box.height > screen.height) {
        below.push(`${await page.title()} ${path}: part ${at} ends at ${box && box.y + box.height}`);
      }
    }
    const said = page.getByRole("list", { name: "To mind" });
    for (const [id, heading] of toMind) {
      const panel = page.getByRole("heading", { level: 2, name: heading });
      if ((await panel.count()) === 0) continue;
      const count = heading.exec(await panel.innerText())?.[1] ?? "";
      const link = said.locator(`a[href="#${id}"]`);
      const box = (await link.count()) === 1 ? await link.boundingBox() : null;
      if (!box || box.y + box.height > screen.height || !(await link.innerText()).endsWith(` ${count}`))
        below.push(`${path}: the head does not say ${id} ${count}`);
      await expect(page.locator(`#${id}`).getByRole("heading", { level: 2 })).toHaveText(heading);
    }
  }
  expect(below).toEqual([]);
});
