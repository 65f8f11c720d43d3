import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { painRegions } from "@preamble/domain/content/options/body-regions";
import { stepOf } from "../src/fill-form.ts";
import { beginForm, fillUntil } from "../src/patient-journey.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { squareOf, tapRegion } from "../src/support/tap-region.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const today = new Date().toLocaleDateString("sv-SE", { timeZone: "America/New_York" });
const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const regions = Object.entries(painRegions);
const kinds = { Pain: "pain", Numb: "numb", "Muscle squeezes": "muscle squeezes" } as const;
const said = (page: Page) => page.locator("fieldset").first().getByRole("status");
const nothing = "No place is marked yet.";

async function openMap(page: Page, stop = "S5"): Promise<void> {
  await beginForm(page, await makeClinic(), "en", { name: "Łukasz Żółć", phone: "+1 843 555 0123" });
  await fillUntil(page, stop, { language: "en", answers, today });
  if (stop === "S5") await expect(said(page)).toHaveText(nothing);
}
const choose = (page: Page, kind: string) => page.getByRole("radio", { name: kind, exact: true }).check();

for (const [kind, words] of Object.entries(kinds)) {
  test(`each region takes ${words} on the drawing and, by keyboard, in the list, and both show it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await openMap(page);
    await choose(page, kind);
    for (const [region, { en: label }] of regions) {
      const marked = `${label}: ${words}.`;
      const behind = await squareOf(page, "back", region);
      const [view, square] = behind
        ? (["back", behind] as const)
        : (["front", (await squareOf(page, "front", region)) ?? undefined] as const);
      const box = page.getByRole("checkbox", { name: label, exact: true });
      await tapRegion(page, view, region, square);
      await expect(said(page)).toHaveText(marked);
      await expect(box).toBeChecked();
      await box.press("Space");
      await expect(said(page)).toHaveText(nothing);
      await box.press("Space");
      await expect(said(page)).toHaveText(marked);
      await tapRegion(page, view, region, square);
      await expect(said(page)).toHaveText(nothing);
    }
  });
}

test("every region has room for a finger at 320 and 360 px, and nothing scrolls sideways", async ({
  page,
}) => {
  await openMap(page);
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const [region] of regions) {
      const squares = [await squareOf(page, "front", region, 1), await squareOf(page, "back", region, 1)];
      const sides = squares.flatMap((square) => square?.side ?? []);
      expect(sides.length, region).toBeGreaterThan(0);
      for (const side of sides) expect(side, region).toBeGreaterThanOrEqual(24);
      const isMain = /^(low-back|upper-back|mid-back|buttock|thigh|lower-leg|chest-front|abdomen)/.test(
        region,
      );
      if (isMain && width === 320) expect(Math.max(...sides), region).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test("a numb mark between the legs asks its question at once, and the page waits for the answer", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openMap(page);
  await tapRegion(page, "back", "low-back");
  await page.getByRole("combobox", { name: "Low back" }).selectOption("6");
  await choose(page, "Numb");
  await tapRegion(page, "front", "saddle");
  const asked = page.getByRole("group", { name: /you would sit on a saddle/ });
  await expect(asked).toBeInViewport({ ratio: 1 });
  await expect(asked.getByRole("radio", { checked: true })).toHaveCount(0);
  await page
    .getByRole("group", { name: /into your buttock or leg/ })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  expect(stepOf(page)).toBe("S5");

  await asked.getByRole("radio", { name: "Yes", exact: true }).check();
  await expect(page.getByText("This can be urgent.")).toBeVisible();
  await expect(page.getByRole("group", { name: /changes begin/ })).toBeVisible();
  await asked.getByRole("radio", { name: "No", exact: true }).check();
  await expect(page.getByText("This can be urgent.")).toHaveCount(0);
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(said(page)).toHaveText("Low back: pain 6 of 10. Between the legs: numb.");
});

test("each ticked sign of cauda equina may say when it began, and none has to", async ({ page }) => {
  await openMap(page, "S2");
  const starts = page.getByRole("combobox", { name: /When did this one begin/ });
  await expect(starts).toHaveCount(0);
  await page.getByRole("checkbox", { name: "I leak pee, and that is new" }).check();
  await page.getByRole("checkbox", { name: "I can no longer feel when my bowel is full" }).check();
  await expect(starts).toHaveCount(2);
  await starts.first().selectOption("2 to 7 days ago");
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible();
  await page.reload();
  await expect(starts.first()).toHaveValue("days-2-7");
  await expect(starts.last()).toHaveValue("");
});

test("the map has no axe finding in any state, light or dark", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openMap(page);
  const expectClean = async (state: string) => {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations, `${state}, ${colorScheme}`).toEqual([]);
    }
  };
  await expectClean("blank");
  await page.getByText("Show as a list").click();
  await expectClean("list");
  await page.getByRole("button", { name: "Continue", exact: true }).click();
  await expectClean("refused");
  await tapRegion(page, "back", "low-back");
  await choose(page, "Muscle squeezes");
  await tapRegion(page, "back", "low-back");
  await choose(page, "Numb");
  await tapRegion(page, "back", "thigh-left");
  await tapRegion(page, "front", "saddle");
  await expectClean("marked and asked");
});
