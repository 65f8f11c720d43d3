import { expect, type Page } from "@playwright/test";

/** What has the focus, as much as a person without a mouse knows of it. */
export type Focused = {
  readonly tag: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string;
  readonly open: boolean;
};

const longest = 400;

/** Where the focus is; fails where it cannot be seen, once the page has scrolled to it. */
export async function focused(page: Page): Promise<Focused> {
  const { shown, ...found } = await page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const box = at instanceof HTMLInputElement ? at : null;
    return {
      tag: at.tagName,
      type: box?.type ?? "",
      id: at.id,
      name: at.getAttribute("name") ?? "",
      value: at.getAttribute("value") ?? "",
      checked: box?.checked ?? false,
      text: at.textContent.trim(),
      open: at.parentElement instanceof HTMLDetailsElement && at.parentElement.open,
      shown: at === document.body || (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2),
    };
  });
  const which = `${found.tag} ${found.id} ${found.text}`;
  expect(shown, `the focus shows on ${which}`).toBe(true);
  await expect.poll(() => inSight(page), { message: `${which} is on the screen` }).toBe(true);
  return found;
}

const inSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { top, bottom } = at.getBoundingClientRect();
    return at === document.body || (bottom > 0 && top < innerHeight);
  });

/** Tabs on until the focus is on what is looked for. */
export async function tabTo(page: Page, isIt: (at: Focused) => boolean, what: string): Promise<Focused> {
  for (let count = 0; count < longest; count += 1) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (isIt(at)) return at;
  }
  throw new Error(`No number of tabs leads to ${what}.`);
}

/** Tabs to a button or link by its words and presses it. */
export async function enterOn(page: Page, words: string): Promise<void> {
  await tabTo(page, ({ tag, text }) => (tag === "BUTTON" || tag === "A") && text === words, `“${words}”`);
  await page.keyboard.press("Enter");
}

/** Moves within the radios of a group that has the focus until one is chosen. */
export async function chooseByArrows(page: Page, value: string): Promise<void> {
  for (let count = 0; count < longest; count += 1) {
    const at = await focused(page);
    if (at.value === value) {
      if (!at.checked) await page.keyboard.press("Space");
      return;
    }
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`No number of arrows leads to ${value}.`);
}
