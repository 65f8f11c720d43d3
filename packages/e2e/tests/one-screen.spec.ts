import { expect, test } from "@playwright/test";
import { demoPassword, demoSlug, demoTotpSecret } from "@preamble/dev/seed/demo-clinic";
import { signInAs } from "../src/support/clinic.ts";
import { places } from "../src/support/places.ts";

const screen = { width: 1440, height: 900 };
/** What a decision needs in sight; the second stands only where something is unresolved. */
const parts = [/^Why/, /^Unresolved/, /^Denied/, /^Story/];

test("each open case of the demo shows why, what is unresolved, denied and told, and its review on one screen", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const context = await browser.newContext({ viewport: screen });
  await signInAs(context, {
    slug: demoSlug,
    email: "rivera@example.org",
    password: demoPassword,
    totpSecret: demoTotpSecret,
  });
  const page = await context.newPage();
  await page.goto(`${places.staff}/${demoSlug}/queue`);
  const links = page.locator("a[data-row]");
  await expect(links.first()).toBeVisible();
  const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
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
  }
  expect(below).toEqual([]);
});
