import { expect, type Page, test } from "@playwright/test";
import { painRegions } from "@preamble/domain/content/options/body-regions";
import { stepOf } from "../src/fill-form.ts";
import { openFormAt } from "../src/patient-journey.ts";
import { axeFindings } from "../src/support/accessible.ts";
import { makeClinic } from "../src/support/clinic.ts";
import { type Square, squareOf, tapRegion } from "../src/support/tap-region.ts";
import { today } from "../src/support/today.ts";
import { wholeAnswers, workedAnswers } from "../src/whole-answers.ts";

const answers = wholeAnswers(workedAnswers("VS-069"), today, "en");
const regions = Object.entries(painRegions);
const kinds = { Pain: "pain", Numb: "numb", "Muscle squeezes": "muscle squeezes" } as const;
const said = (page: Page) => page.locator("fieldset").first().getByRole("status");
const nothing = "No place is marked yet.";

async function openMap(page: Page, stop = "S5"): Promise<void> {
  await openFormAt(page, await makeClinic(), stop, { language: "en", answers, today });
  if (stop === "S5") await expect.poll(() => takesTaps(page)).toBe(true);
}
const marksSaid = async (page: Page) =>
  (await said(page).innerText())
    .split(".")
    .map((mark) => mark.trim())
    .filter((mark) => mark !== "")
    .sort();

/** Taps each region once, on the back, or on the front where only that draws it. */
async function tapperOfAll(page: Page): Promise<() => Promise<void>> {
  const places: (readonly ["back" | "front", string, Square])[] = [];
  for (const [region] of regions) {
    const behind = await squareOf(page, "back", region);
    const square = behind ?? (await squareOf(page, "front", region));
    if (!square) throw new Error(`No figure draws ${region}.`);
    places.push([behind ? "back" : "front", region, square]);
  }
  return async () => {
    for (const [view, region, square] of places) await tapRegion(page, view, region, square);
  };
}

/** The side of a region's largest square in CSS pixels; measured to the pixel where it is about a finger's. */
async function roomIn(page: Page, view: "front" | "back", region: string): Promise<number | null> {
  const rough = await squareOf(page, view, region);
  const isClear = rough === null || rough.side > 48 || (rough.side > 28 && rough.side < 40);
  return (isClear ? rough : await squareOf(page, view, region, 1))?.side ?? null;
}

/** The drawing comes as a picture at first; React marks its elements once they are its own. */
const takesTaps = (page: Page) =>
  page.evaluate(() =>
    Object.keys(document.querySelector("figure svg") ?? {}).some((key) => key.startsWith("__reactProps")),
  );

const choose = (page: Page, kind: string) => page.getByRole("radio", { name: kind, exact: true }).check();

test("each region takes each kind on the drawing and, by keyboard, in the list, and both show it", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openMap(page);
  const tapAll = await tapperOfAll(page);
  const list = page.locator("fieldset").first();
  const pressAll = async () => {
    await list.getByRole("checkbox").first().focus();
    for (let at = 0; at < regions.length; at += 1) {
      await page.keyboard.press("Space");
      await page.keyboard.press("Tab");
    }
  };
  for (const [kind, words] of Object.entries(kinds)) {
    await choose(page, kind);
    const all = regions.map(([, { en: label }]) => `${label}: ${words}`).sort();
    await tapAll();
    await expect.poll(() => marksSaid(page)).toEqual(all);
    await expect(list.getByRole("checkbox", { checked: true })).toHaveCount(regions.length);
    await pressAll();
    await expect(said(page)).toHaveText(nothing);
  }
  await pressAll();
  await expect(list.getByRole("checkbox", { checked: true })).toHaveCount(regions.length);
  await tapAll();
  await expect(said(page)).toHaveText(nothing);
});

test("every region has room for a finger at 320 and 360 px, and nothing scrolls sideways", async ({
  page,
}) => {
  await openMap(page);
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 740 });
    for (const [region] of regions) {
      const sides = [await roomIn(page, "front", region), await roomIn(page, "back", region)].filter(
        (side) => side !== null,
      );
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
  await expect(page.getByRole("combobox", { name: /When did this one begin/ })).toBeVisible();
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
  await page.getByRole("button", { name: "Go on with the form" }).click();
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
      expect(await axeFindings(page), `${state}, ${colorScheme}`).toEqual([]);
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
